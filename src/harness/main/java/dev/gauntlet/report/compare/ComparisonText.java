package dev.gauntlet.report.compare;

import dev.gauntlet.report.compare.Comparison.Change;
import dev.gauntlet.report.compare.Comparison.Time;
import dev.gauntlet.report.text.MarkdownText;
import dev.gauntlet.report.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A comparison for people: what matters most first, as plain text or as Markdown. */
public final class ComparisonText {
  private static final int MOST_TIMES = 20;
  private static final int LONGEST_LINE = 400;
  private static final String SAME = "Every verdict is the same.";

  private final Comparison comparison;

  /** Prepares the text of a comparison. */
  public ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  /** As lines for a terminal. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    if (comparison.isSame()) {
      text.append(SAME).append('\n');
    }
    sections(words -> PlainText.line(words, LONGEST_LINE))
        .forEach(
            (title, lines) -> {
              text.append(title).append(":\n");
              lines.forEach(line -> text.append("  ").append(line).append('\n'));
            });
    return text.toString();
  }

  /** As Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Gauntlet: what changed\n");
    if (comparison.isSame()) {
      text.append('\n').append(SAME).append('\n');
    }
    sections(MarkdownText::words)
        .forEach(
            (title, lines) -> {
              text.append("\n## ").append(title).append("\n\n");
              lines.forEach(line -> text.append("- ").append(line).append('\n'));
            });
    return text.toString();
  }

  private Map<String, List<String>> sections(UnaryOperator<String> words) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put("Came out otherwise", changes(comparison.outcomes()));
    sections.put("New flags", changes(comparison.newFlags()));
    sections.put("Lost flags", changes(comparison.lostFlags()));
    sections.put("Other verdicts", changes(comparison.verdicts()));
    sections.put("Only in the second run", comparison.added());
    sections.put("Only in the first run", comparison.gone());
    sections.put("Times", times());
    sections.put("The runs themselves differ", conditions());
    sections.values().removeIf(List::isEmpty);
    sections.replaceAll((title, lines) -> lines.stream().map(words).toList());
    return sections;
  }

  private static List<String> changes(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                (change.subject() + " " + change.engine()).strip()
                    + ": "
                    + change.before()
                    + " → "
                    + change.after()
                    + (change.why().isEmpty() ? "" : " (" + change.why() + ")"))
        .toList();
  }

  private List<String> times() {
    List<String> lines = new ArrayList<>();
    for (Time time : comparison.times().stream().limit(MOST_TIMES).toList()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %s: %.1f s → %.1f s (× %.2f)",
              time.subject(),
              time.engine(),
              time.before() / 1000.0,
              time.after() / 1000.0,
              time.ratio()));
    }
    if (comparison.times().size() > MOST_TIMES) {
      lines.add("and " + (comparison.times().size() - MOST_TIMES) + " more");
    }
    return lines;
  }

  private List<String> conditions() {
    return comparison.conditions().entrySet().stream()
        .map(each -> each.getKey() + ": " + String.join(" → ", each.getValue()))
        .toList();
  }
}
