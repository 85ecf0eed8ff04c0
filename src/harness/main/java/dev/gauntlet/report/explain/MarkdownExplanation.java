package dev.gauntlet.report.explain;

import static dev.gauntlet.report.text.MarkdownText.words;

import dev.gauntlet.report.text.MarkdownText;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A flag as Markdown: a table with a column for each thread, or of outcomes. */
public final class MarkdownExplanation {
  private MarkdownExplanation() {}

  /** Renders a flag. */
  public static String of(Flag flag) {
    Evidence evidence = flag.evidence();
    String asks = flag.check().asks();
    return "## "
        + words(flag.subject().path())
        + " flagged by "
        + words(flag.engine())
        + " in "
        + words(flag.check().name())
        + "\n\n"
        + (asks.isEmpty() ? "" : "What must hold: " + words(asks) + "\n\n")
        + "What broke: "
        + words(evidence.message())
        + "\n\n"
        + (evidence.outcomes().isEmpty() ? steps(evidence) : outcomes(evidence.outcomes()))
        + "\nAgain:\n\n"
        + MarkdownText.block("sh", flag.check().reproduce());
  }

  private static String steps(Evidence evidence) {
    List<Integer> threads =
        evidence.steps().stream().map(Step::thread).distinct().sorted().toList();
    StringBuilder text = new StringBuilder("| # |");
    threads.forEach(t -> text.append(' ').append(words(ThreadNames.of(evidence, t))).append(" |"));
    text.append(" where |\n| ---: |").append(" --- |".repeat(threads.size() + 1)).append('\n');
    int number = 0;
    for (Step step : evidence.steps()) {
      if (step.action() == Action.SWITCH) {
        continue;
      }
      text.append("| ").append(++number).append(" |");
      for (int thread : threads) {
        text.append(thread == step.thread() ? " " + what(step) + " |" : "  |");
      }
      text.append(' ').append(words(Objects.requireNonNullElse(step.location(), "")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String what(Step step) {
    return "&nbsp;&nbsp;".repeat(Math.min(step.depth(), 3)) + words(step.text());
  }

  private static String outcomes(List<OutcomeCount> outcomes) {
    StringBuilder text = new StringBuilder("| times | result | | meaning |\n");
    text.append("| ---: | --- | --- | --- |\n");
    for (OutcomeCount outcome : outcomes) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %,d | %s | %s | %s |%n",
              outcome.count(),
              words(outcome.id()),
              words(outcome.expect()),
              words(outcome.description())));
    }
    return text.toString();
  }
}
