package dev.gauntlet.report.story;

import dev.gauntlet.report.story.Story.Pause;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Follows threads that wait. */
final class Pauses {
  private static final Set<Action> WAITS = Set.of(Action.WAIT, Action.PARK, Action.JOIN);
  private static final String BLOCKED = " – has to wait";
  private static final String FOR_EVER = " – for ever";

  private Pauses() {}

  static List<Pause> of(Trace trace, Locks locks) {
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < trace.steps().size(); i++) {
      Step step = trace.steps().get(i);
      boolean ends = trace.next(i) == Story.NONE && trace.switches().containsKey(i);
      if (blocks(trace, i) || WAITS.contains(step.action()) || ends) {
        int to = step.text().endsWith(FOR_EVER) ? Story.NONE : trace.next(i);
        pauses.add(
            new Pause(
                step.thread(),
                step.text().replaceFirst(" – [^–]*$", ""),
                step.action() == Action.WAIT ? null : locks.taken(i).orElse(null),
                i,
                to));
      }
    }
    return pauses;
  }

  /** Whether a step that takes a lock has to wait for it. */
  static boolean blocks(Trace trace, int index) {
    Step step = trace.steps().get(index);
    if (step.action() == Action.LOCK
        && (step.text().endsWith(BLOCKED) || step.text().endsWith(FOR_EVER))) {
      return true;
    }
    if (step.action() != Action.LOCK && step.action() != Action.CALL) {
      return false;
    }
    int last = index;
    for (int next = trace.next(index);
        next != Story.NONE && trace.steps().get(next).depth() > step.depth();
        next = trace.next(next)) {
      last = next;
    }
    return step.action() == Action.LOCK
        && trace.switches().getOrDefault(last, "").contains("acquired");
  }
}
