package dev.gauntlet.report.story;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps without those that only switch to another thread.
 *
 * @param steps the others, in order
 * @param switches why the thread of a step was switched away from right after it, by that step's
 *     index; only where a reason is known
 */
public record Trace(List<Step> steps, Map<Integer, String> switches) {
  public Trace {
    steps = List.copyOf(steps);
    switches = Map.copyOf(switches);
  }

  static Trace of(List<Step> steps) {
    List<Step> kept = new ArrayList<>();
    Map<Integer, String> switches = new HashMap<>();
    for (Step step : steps) {
      if (step.action() != Action.SWITCH) {
        kept.add(step);
      } else if (step.text().contains("(") && !kept.isEmpty()) {
        String reason = step.text().replaceFirst("^[^(]*\\(", "").replaceFirst("\\)$", "");
        int last = kept.size() - 1;
        while (last >= 0 && kept.get(last).thread() != step.thread()) {
          last--;
        }
        if (last >= 0) {
          switches.put(last, reason);
        }
      }
    }
    return new Trace(kept, switches);
  }

  /** The next step of the thread that takes a step, or {@link Story#NONE}. */
  int next(int step) {
    int thread = steps.get(step).thread();
    for (int next = step + 1; next < steps.size(); next++) {
      if (steps.get(next).thread() == thread) {
        return next;
      }
    }
    return Story.NONE;
  }

  /** The next step of the thread that is not inside the call that a step is. */
  int nextOutside(int step) {
    int next = next(step);
    while (next != Story.NONE && steps.get(next).depth() > steps.get(step).depth()) {
      next = next(next);
    }
    return next;
  }

  /** The files that steps are in. */
  static Set<String> files(List<Step> steps) {
    return steps.stream()
        .map(Step::location)
        .filter(Objects::nonNull)
        .map(Trace::file)
        .collect(Collectors.toSet());
  }

  static String file(String location) {
    int colon = location.indexOf(':');
    return colon < 0 ? location : location.substring(0, colon);
  }
}
