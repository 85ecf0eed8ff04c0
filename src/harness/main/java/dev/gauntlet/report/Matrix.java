package dev.gauntlet.report;

import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.Deviation;
import dev.gauntlet.verdict.Deviation.Kind;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Subjects against engines, as text: what each engine said, and what deviates. */
public final class Matrix {
  private static final int WIDEST_NAME = 50;
  private static final int LONGEST_LINE = 1_000;

  private final Results results;
  private final List<String> engines;
  private final int nameWidth;

  /** Prepares the matrix of a run. */
  public Matrix(Results results) {
    this.results = results;
    this.engines = List.copyOf(results.engines().keySet());
    this.nameWidth =
        results.subjects().stream().mapToInt(s -> name(s).length()).max().orElse(10) + 2;
  }

  /** Renders the matrix, the deviations and the totals. */
  public String render() {
    StringBuilder text = new StringBuilder();
    String pattern = "";
    for (SubjectResult subject : results.subjects()) {
      if (!subject.pattern().equals(pattern)) {
        pattern = subject.pattern();
        text.append('\n').append(heading(PlainText.line(pattern, WIDEST_NAME)));
      }
      text.append(row(subject));
    }
    text.append('\n').append(deviations()).append(totals());
    return text.toString();
  }

  private String heading(String pattern) {
    StringBuilder line = new StringBuilder(pad(pattern, nameWidth + 11));
    engines.forEach(e -> line.append(pad(e, 20)));
    return line.toString().stripTrailing() + "\n";
  }

  private String row(SubjectResult subject) {
    StringBuilder line =
        new StringBuilder(pad("  " + name(subject), nameWidth + 2))
            .append(pad(subject.kind(), 9 + (subject.kind().length() > 8 ? 3 : 0)));
    for (String engine : engines) {
      line.append(pad(cell(subject, engine), 20));
    }
    if (subject.outcome() != Outcome.AS_EXPECTED) {
      line.append(label(subject.outcome()).toUpperCase(Locale.ROOT));
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** The verdict and its time, with a star where the engine must flag. */
  private static String cell(SubjectResult subject, String engine) {
    EngineResult result = subject.engines().get(engine);
    if (result == null) {
      return "-";
    }
    if (result.verdict() == Verdict.NOT_APPLICABLE) {
      return verdict(result);
    }
    String star = subject.expected().contains(engine) ? "*" : "";
    return verdict(result) + star + String.format(Locale.ROOT, " %.1fs", result.millis() / 1000.0);
  }

  /** The verdict, and how often it came if the run was repeated. */
  static String verdict(EngineResult result) {
    Map<String, Integer> repeats = result.repeats();
    if (repeats == null) {
      return result.verdict().id();
    }
    int rounds = repeats.values().stream().mapToInt(Integer::intValue).sum();
    return result.verdict().id()
        + " "
        + repeats.getOrDefault(result.verdict().id(), 0)
        + "/"
        + rounds;
  }

  private String deviations() {
    StringBuilder text = new StringBuilder();
    Kind kind = null;
    for (Deviation deviation : Deviation.of(results)) {
      if (deviation.kind() != kind) {
        kind = deviation.kind();
        text.append(kind.label()).append(":\n");
      }
      text.append("  ").append(explain(deviation)).append('\n');
    }
    return text.toString();
  }

  private static String explain(Deviation deviation) {
    String why =
        deviation
            .check()
            .map(check -> " (" + check.name() + ": " + check.reason() + ")")
            .orElseGet(deviation::rounds);
    return PlainText.line(
        deviation.subject().path()
            + ": "
            + deviation.engine()
            + " "
            + deviation.said().verdict().id()
            + why,
        LONGEST_LINE);
  }

  private String totals() {
    Results.Summary s = results.summary();
    return String.format(
        Locale.ROOT,
        "%d patterns, %d correct and %d buggy subjects: %d as expected, %d missed, %d false alarms,"
            + " %d inconclusive.%nBudget %s, seed %d, JDK %s, %d cores, %.0f s.%n",
        s.patterns(),
        s.correct(),
        s.buggy(),
        s.asExpected(),
        s.missed(),
        s.falseAlarms(),
        s.inconclusive(),
        results.budget(),
        results.seed(),
        results.jdk(),
        results.cores(),
        results.millis() / 1000.0);
  }

  /** The outcome in words. */
  static String label(Outcome outcome) {
    return switch (outcome) {
      case AS_EXPECTED -> "as expected";
      case MISSED -> "missed";
      case FALSE_ALARM -> "false alarm";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  private static String name(SubjectResult subject) {
    return PlainText.line(subject.subject(), WIDEST_NAME);
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
