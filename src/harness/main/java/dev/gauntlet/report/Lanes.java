package dev.gauntlet.report;

import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Evidence as text: a column a thread, time downwards. */
public final class Lanes {
  private static final int LOCATION_WIDTH = 32;
  private static final int NARROWEST_LANE = 18;
  private static final int WIDEST_LANE = 46;
  private static final int LONGEST_LINE = 1_000;

  private final int width;

  /**
   * Prepares for a terminal.
   *
   * @param width its columns
   */
  public Lanes(int width) {
    this.width = width;
  }

  /** Renders a flag: what was asked, what broke, the evidence, and how to see it again. */
  public String render(String subject, String engine, CheckResult check) {
    Evidence evidence = Objects.requireNonNull(check.evidence(), "a flag has evidence");
    StringBuilder text = new StringBuilder();
    text.append(PlainText.line(subject, LONGEST_LINE)).append(" flagged by ").append(engine);
    text.append(" in ").append(PlainText.line(check.name(), LONGEST_LINE)).append('\n');
    text.append(PlainText.line(evidence.message(), LONGEST_LINE)).append("\n\n");
    text.append(table(evidence));
    text.append("\nAgain: ").append(PlainText.line(check.reproduce())).append('\n');
    return text.toString();
  }

  /** Renders the evidence alone. */
  public String table(Evidence evidence) {
    return evidence.outcomes().isEmpty() ? steps(evidence) : outcomes(evidence.outcomes());
  }

  private String steps(Evidence evidence) {
    List<Integer> used = evidence.steps().stream().map(Step::thread).distinct().sorted().toList();
    int lane = laneWidth(used.size());
    StringBuilder text = new StringBuilder("  #  ");
    used.forEach(t -> text.append(cell(name(evidence, t), lane)));
    text.append("where\n");
    int number = 0;
    int running = -1;
    for (Step step : evidence.steps()) {
      if (step.action() == Action.SWITCH) {
        continue;
      }
      if (running >= 0 && step.thread() != running) {
        text.append("     ").append("- ".repeat((lane * used.size()) / 2)).append('\n');
      }
      running = step.thread();
      text.append(String.format(Locale.ROOT, "%3d  ", ++number));
      for (int thread : used) {
        text.append(cell(thread == step.thread() ? what(step) : "", lane));
      }
      text.append(PlainText.line(Objects.requireNonNullElse(step.location(), ""), LONGEST_LINE));
      text.append('\n');
    }
    return text.toString();
  }

  private int laneWidth(int lanes) {
    int room = (width - 5 - LOCATION_WIDTH) / Math.max(1, lanes);
    return Math.max(NARROWEST_LANE, Math.min(WIDEST_LANE, room));
  }

  private static String name(Evidence evidence, int thread) {
    return thread >= 0 && thread < evidence.threads().size()
        ? evidence.threads().get(thread)
        : "thread " + thread;
  }

  private static String what(Step step) {
    return "  ".repeat(Math.min(step.depth(), 3)) + step.text();
  }

  private static String cell(String text, int width) {
    String clean = PlainText.line(text);
    return clean.length() >= width
        ? clean.substring(0, width - 2) + "… "
        : clean + " ".repeat(width - clean.length());
  }

  private static String outcomes(List<OutcomeCount> outcomes) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%14s  %-22s  %s%n", "times", "result", "meaning"));
    for (OutcomeCount outcome : outcomes) {
      text.append(
          String.format(
              Locale.ROOT,
              "%,14d  %-22s  %s: %s%n",
              outcome.count(),
              PlainText.line(outcome.id(), LONGEST_LINE),
              outcome.expect(),
              PlainText.line(outcome.description(), LONGEST_LINE)));
    }
    return text.toString();
  }
}
