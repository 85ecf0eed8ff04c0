package dev.gauntlet.report.explain;

import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;

/**
 * A flag as a Mermaid sequence diagram: a participant for each thread and one for what they share,
 * an arrow for each step. An outcome table, which has no order, becomes notes.
 */
public final class MermaidDiagram {
  private static final int LONGEST = 120;

  private MermaidDiagram() {}

  /** Renders a flag. */
  public static String of(Flag flag) {
    Evidence evidence = flag.evidence();
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    text.append("  %% ").append(words(flag.subject().path()));
    text.append(" flagged by ").append(flag.engine()).append(" in ");
    text.append(words(flag.check().name())).append('\n');
    if (evidence.outcomes().isEmpty()) {
      steps(evidence, text);
    } else {
      outcomes(evidence, text);
    }
    return text.toString();
  }

  private static void steps(Evidence evidence, StringBuilder text) {
    List<Integer> threads =
        evidence.steps().stream().map(Step::thread).distinct().sorted().toList();
    text.append("  autonumber\n");
    for (int thread : threads) {
      text.append("  participant ").append(id(thread)).append(" as ");
      text.append(words(ThreadNames.of(evidence, thread))).append('\n');
    }
    text.append("  participant S as shared\n");
    for (Step step : evidence.steps()) {
      if (step.action() != Action.SWITCH) {
        text.append("  ").append(id(step.thread())).append(arrow(step));
        text.append(words(step.text()));
        text.append(step.location() == null ? "" : " · " + words(step.location())).append('\n');
      }
    }
    note(
        threads.isEmpty() ? "over S" : "over " + id(threads.get(0)) + ",S",
        evidence.message(),
        text);
  }

  /** What a thread does to shared memory or to a lock points there; the rest points to itself. */
  private static String arrow(Step step) {
    return switch (step.action()) {
      case READ, WRITE, LOCK, UNLOCK, NOTIFY, UNPARK -> "->>S: ";
      case WAIT, PARK, JOIN -> "--)S: ";
      case THROW -> "-x" + id(step.thread()) + ": ";
      default -> "->>" + id(step.thread()) + ": ";
    };
  }

  private static void outcomes(Evidence evidence, StringBuilder text) {
    text.append("  participant S as outcomes\n");
    for (OutcomeCount outcome : evidence.outcomes()) {
      String row =
          String.format(
              Locale.ROOT,
              "%,d times %s: %s, %s",
              outcome.count(),
              outcome.id(),
              outcome.expect(),
              outcome.description());
      note("over S", row, text);
    }
    note("over S", evidence.message(), text);
  }

  private static void note(String where, String what, StringBuilder text) {
    text.append("  Note ").append(where).append(": ").append(words(what)).append('\n');
  }

  private static String id(int thread) {
    return "T" + Math.max(0, thread);
  }

  /** Mermaid ends a statement at a semicolon, and reads a number sign as the start of an entity. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (char c : PlainText.line(text, LONGEST).toCharArray()) {
      switch (c) {
        case '#', ';', '<', '>', '%', '"', '`', '{', '}' ->
            words.append('#').append((int) c).append(';');
        default -> words.append(c);
      }
    }
    return words.toString();
  }
}
