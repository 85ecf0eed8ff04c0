package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.lincheck.LincheckReport.Kind;
import dev.gauntlet.evidence.Ending;
import dev.gauntlet.evidence.Folding;
import dev.gauntlet.evidence.Origins;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes evidence of a report. */
final class LincheckEvidence {
  private static final Set<Action> WAITS =
      EnumSet.of(Action.LOCK, Action.WAIT, Action.PARK, Action.JOIN);
  private static final int MOST_UNFOLDED = 2_000;

  private LincheckEvidence() {}

  /** Folds a report's trace and says in one sentence what broke. */
  static Evidence of(LincheckReport report, Origins origins) {
    List<Step> folded = new Folding(origins).fold(report.steps(), ending(report));
    List<Step> all = Folding.unfolded(report.steps());
    List<Step> unfolded = all.size() > MOST_UNFOLDED ? lastOf(all) : all;
    return new Evidence(
        kind(report),
        message(report, folded),
        report.threads(),
        folded,
        unfolded.equals(folded) ? List.of() : unfolded,
        List.of());
  }

  private static List<Step> lastOf(List<Step> steps) {
    return steps.subList(steps.size() - MOST_UNFOLDED, steps.size());
  }

  private static Ending ending(LincheckReport report) {
    return switch (report.kind()) {
      case THROWN -> Ending.thrown();
      case DEADLOCK, LIVELOCK -> Ending.hung(report.stuck());
      case RESULTS, ENGINE -> Ending.complete();
    };
  }

  private static Evidence.Kind kind(LincheckReport report) {
    return switch (report.kind()) {
      case DEADLOCK, LIVELOCK -> Evidence.Kind.HANG;
      default -> report.steps().isEmpty() ? Evidence.Kind.EXCEPTION : Evidence.Kind.INTERLEAVING;
    };
  }

  private static String message(LincheckReport report, List<Step> folded) {
    return switch (report.kind()) {
      case DEADLOCK, LIVELOCK -> stuck(report, folded);
      case RESULTS ->
          "no order of the calls explains the results: " + String.join("; ", report.results());
      case THROWN, ENGINE -> thrown(report.cause());
    };
  }

  /**
   * Says who is stuck where. Threads that wait for a lock in vain are a deadlock, whatever the
   * engine calls it: the loops inside locks of the JDK look to it like running in circles.
   */
  private static String stuck(LincheckReport report, List<Step> folded) {
    List<String> who = new ArrayList<>();
    boolean circles = false;
    for (int thread : report.stuck()) {
      boolean waits = report.kind() == Kind.DEADLOCK || isWaiting(folded, thread);
      circles |= !waits;
      who.add(
          report.threads().get(thread)
              + (waits ? " waits in " : " runs in circles in ")
              + where(folded, thread));
    }
    String what = circles ? "livelock: " : "deadlock: ";
    return what + (who.isEmpty() ? "no thread can go on" : String.join(", ", who));
  }

  private static boolean isWaiting(List<Step> folded, int thread) {
    return folded.stream()
        .filter(step -> step.thread() == thread)
        .reduce((one, next) -> next)
        .filter(step -> WAITS.contains(step.action()))
        .isPresent();
  }

  /** The outermost call in which a thread's last step is. */
  private static String where(List<Step> folded, int thread) {
    List<Step> calls =
        folded.stream()
            .filter(step -> step.thread() == thread && step.depth() == 0)
            .collect(Collectors.toList());
    if (calls.isEmpty()) {
      return "the check";
    }
    Step last = calls.get(calls.size() - 1);
    String text = last.text();
    int open = text.indexOf('(');
    if (last.action() != Action.CALL || open < 0) {
      return text;
    }
    return text.substring(text.lastIndexOf('.', open) + 1, open);
  }

  private static String thrown(List<String> cause) {
    String first = cause.isEmpty() ? "an exception" : cause.get(0).strip();
    String text = first.replaceFirst("^#\\d+: ", "");
    if (text.startsWith("java.lang.AssertionError: ")) {
      return text.substring("java.lang.AssertionError: ".length());
    }
    return text.replaceFirst(": null$", "") + " was thrown" + thrower(cause);
  }

  private static String thrower(List<String> cause) {
    for (String line : cause) {
      if (line.startsWith("\tat ") && !line.startsWith("\tat java.base/")) {
        String frame = line.substring("\tat ".length()).replaceFirst("^.*/", "");
        String method = frame.substring(0, Math.max(0, frame.indexOf('(')));
        return " in " + method.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
      }
    }
    return "";
  }
}
