package dev.gauntlet.report;

import static dev.gauntlet.report.text.MarkdownText.words;

import dev.gauntlet.report.text.MarkdownText;
import dev.gauntlet.verdict.Deviation;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code summary.md}: totals, deviations, and the matrix folded away, for a CI job's summary page.
 *
 * <p>It stays under the mebibyte that such a page may have; what is left out is counted.
 */
public final class SummaryFile {
  /** The file's name within a run's folder. */
  public static final String NAME = "summary.md";

  private static final int MOST_DEVIATIONS = 50;
  private static final int MOST_CHARACTERS = 250_000;

  private final Results results;

  private SummaryFile(Results results) {
    this.results = results;
  }

  /**
   * Writes the summary into a folder.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Results results, Path folder) {
    try {
      Files.write(folder.resolve(NAME), render(results).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }

  /** Renders the summary. */
  public static String render(Results results) {
    SummaryFile summary = new SummaryFile(results);
    return summary.totals() + summary.deviations() + summary.matrix();
  }

  private String totals() {
    Results.Summary s = results.summary();
    List<Deviation> deviations = Deviation.of(results);
    String engines =
        results.engines().entrySet().stream()
            .map(engine -> words(engine.getKey() + " " + engine.getValue()))
            .collect(Collectors.joining(", "));
    return "# Gauntlet: "
        + (deviations.isEmpty() ? "all as expected" : "something deviates")
        + "\n\n| patterns | correct | buggy | as expected | missed | false alarms | inconclusive |\n"
        + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        + String.format(
            Locale.ROOT,
            "| %d | %d | %d | %d | %s | %s | %s |%n%n",
            s.patterns(),
            s.correct(),
            s.buggy(),
            s.asExpected(),
            loud(s.missed()),
            loud(s.falseAlarms()),
            loud(s.inconclusive()))
        + String.format(
            Locale.ROOT,
            "Budget %s, seed %d, JDK %s, %d cores, %.0f s; %s. Clean means that nothing was found"
                + " within this budget, not that there is nothing.%n",
            words(results.budget()),
            results.seed(),
            words(results.jdk()),
            results.cores(),
            results.millis() / 1000.0,
            engines);
  }

  private static String loud(int count) {
    return count == 0 ? "0" : "**" + count + "**";
  }

  private String deviations() {
    Map<Deviation.Kind, List<Deviation>> kinds =
        Deviation.of(results).stream()
            .collect(Collectors.groupingBy(Deviation::kind, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    kinds.forEach(
        (kind, deviations) -> {
          text.append("\n## ").append(kind.label()).append(": ").append(deviations.size());
          text.append("\n\n");
          deviations.stream().limit(MOST_DEVIATIONS).forEach(d -> text.append(deviation(d)));
          if (deviations.size() > MOST_DEVIATIONS) {
            text.append("- and ").append(deviations.size() - MOST_DEVIATIONS).append(" more\n");
          }
        });
    return text.toString();
  }

  private static String deviation(Deviation deviation) {
    StringBuilder text = new StringBuilder("- **");
    text.append(words(deviation.subject().path())).append("**: ").append(deviation.engine());
    text.append(" said ").append(deviation.said().verdict().id()).append(words(deviation.rounds()));
    deviation
        .check()
        .ifPresent(
            check -> {
              text.append(" in ").append(words(check.name()));
              text.append(": ").append(words(check.reason())).append("\n\n");
              text.append(MarkdownText.block("sh", check.reproduce()).indent(2));
            });
    return text.append('\n').toString();
  }

  private String matrix() {
    List<String> engines = List.copyOf(results.engines().keySet());
    StringBuilder text =
        new StringBuilder("\n<details><summary>All ")
            .append(results.subjects().size())
            .append(" subjects</summary>\n\n| pattern | subject | kind |");
    engines.forEach(engine -> text.append(' ').append(words(engine)).append(" |"));
    text.append(" outcome |\n|").append(" --- |".repeat(engines.size() + 4)).append('\n');
    int rows = 0;
    for (SubjectResult subject : results.subjects()) {
      String row = row(subject, engines);
      if (text.length() + row.length() > MOST_CHARACTERS) {
        break;
      }
      text.append(row);
      rows++;
    }
    text.append("\nA star marks the engines that must flag the subject.\n");
    if (rows < results.subjects().size()) {
      text.append("\n**").append(results.subjects().size() - rows).append("** are left out.\n");
    }
    return text.append("\n</details>\n").toString();
  }

  private static String row(SubjectResult subject, List<String> engines) {
    StringBuilder row = new StringBuilder("| ").append(words(subject.pattern()));
    row.append(" | ").append(words(subject.subject()));
    row.append(" | ").append(words(subject.kind()));
    for (String engine : engines) {
      row.append(" | ").append(cell(subject, engine));
    }
    return row.append(" | ")
        .append(words(Matrix.label(subject.outcome())))
        .append(" |\n")
        .toString();
  }

  private static String cell(SubjectResult subject, String engine) {
    EngineResult said = subject.engines().get(engine);
    if (said == null) {
      return "–";
    }
    if (said.verdict() == Verdict.NOT_APPLICABLE) {
      return words(Matrix.verdict(said));
    }
    String star = subject.expected().contains(engine) ? "\\*" : "";
    return words(Matrix.verdict(said))
        + star
        + String.format(Locale.ROOT, " %.1f s", said.millis() / 1000.0);
  }
}
