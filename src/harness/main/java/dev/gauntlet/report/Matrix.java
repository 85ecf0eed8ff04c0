package dev.gauntlet.report;

import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subjects against engines, as text: what each engine said, and what deviates. */
public final class Matrix {
  private final Results results;
  private final List<String> engines;
  private final int nameWidth;

  /** Prepares the matrix of a run. */
  public Matrix(Results results) {
    this.results = results;
    this.engines = List.copyOf(results.engines().keySet());
    this.nameWidth =
        results.subjects().stream().mapToInt(s -> s.subject().length()).max().orElse(10) + 2;
  }

  /** Renders the matrix, the deviations and the totals. */
  public String render() {
    StringBuilder text = new StringBuilder();
    String pattern = "";
    for (SubjectResult subject : results.subjects()) {
      if (!subject.pattern().equals(pattern)) {
        pattern = subject.pattern();
        text.append('\n').append(heading(pattern));
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
        new StringBuilder(pad("  " + subject.subject(), nameWidth + 2))
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
    String star = subject.expected().contains(engine) ? "*" : "";
    return repeated(result.repeats(), result.verdict())
        + star
        + String.format(Locale.ROOT, " %.1fs", result.millis() / 1000.0);
  }

  private static String repeated(@Nullable Map<String, Integer> repeats, Verdict verdict) {
    if (repeats == null) {
      return verdict.id();
    }
    int rounds = repeats.values().stream().mapToInt(Integer::intValue).sum();
    return verdict.id() + " " + repeats.getOrDefault(verdict.id(), 0) + "/" + rounds;
  }

  private String deviations() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : List.of(Outcome.MISSED, Outcome.FALSE_ALARM, Outcome.INCONCLUSIVE)) {
      List<SubjectResult> deviating = results.with(outcome);
      if (!deviating.isEmpty()) {
        text.append(label(outcome)).append(":\n");
        deviating.forEach(s -> text.append("  ").append(explain(s, outcome)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String explain(SubjectResult subject, Outcome outcome) {
    StringBuilder text = new StringBuilder(subject.path()).append(':');
    subject
        .engines()
        .forEach(
            (engine, result) -> {
              if (deviates(subject, engine, result, outcome)) {
                text.append(' ').append(engine).append(' ').append(result.verdict().id());
                result.checks().stream()
                    .filter(c -> c.verdict() == result.verdict())
                    .findFirst()
                    .ifPresent(
                        c -> text.append(" (").append(c.name() + ": " + c.reason()).append(");"));
              }
            });
    return text.toString();
  }

  private static boolean deviates(
      SubjectResult subject, String engine, EngineResult result, Outcome outcome) {
    return switch (outcome) {
      case MISSED -> subject.expected().contains(engine) && result.verdict() != Verdict.FLAGGED;
      case FALSE_ALARM -> result.verdict() == Verdict.FLAGGED;
      case INCONCLUSIVE -> result.verdict() == Verdict.INCONCLUSIVE;
      case AS_EXPECTED -> false;
    };
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

  private static String label(Outcome outcome) {
    return switch (outcome) {
      case AS_EXPECTED -> "as expected";
      case MISSED -> "missed";
      case FALSE_ALARM -> "false alarm";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
