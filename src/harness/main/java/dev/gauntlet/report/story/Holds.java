package dev.gauntlet.report.story;

import dev.gauntlet.report.story.Story.Hold;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows locks through an interleaving.
 *
 * <p>A lock that two threads seem to hold at once is one name for several locks, or is shared: of
 * such nothing is said.
 */
final class Holds {
  private final Trace trace;
  private final Locks locks;
  private final List<Open> open = new ArrayList<>();
  private final List<Hold> closed = new ArrayList<>();

  private record Open(int thread, String lock, int from, int depth) {
    Hold until(int to) {
      return new Hold(thread, lock, from, to);
    }
  }

  private Holds(Trace trace, Locks locks) {
    this.trace = trace;
    this.locks = locks;
  }

  static List<Hold> of(Trace trace, Locks locks) {
    Holds holds = new Holds(trace, locks);
    for (int i = 0; i < trace.steps().size(); i++) {
      holds.follow(i, trace.steps().get(i));
    }
    holds.open.forEach(o -> holds.closed.add(o.until(Story.NONE)));
    Set<String> doubtful = doubtful(holds.closed);
    return holds.closed.stream()
        .filter(h -> !doubtful.contains(h.lock()))
        .sorted(Comparator.comparingInt(Hold::from))
        .toList();
  }

  private void follow(int index, Step step) {
    Optional<String> given = locks.given(index);
    Optional<String> taken = locks.taken(index);
    Optional<String> waitedOn = locks.waitedOn(index);
    if (given.isPresent()) {
      close(step.thread(), given.get(), index);
    } else if (taken.isPresent()) {
      int from = Pauses.blocks(trace, index) ? trace.nextOutside(index) : index;
      if (from != Story.NONE) {
        open.add(new Open(step.thread(), taken.get(), from, step.depth()));
      }
    } else if (waitedOn.isPresent()) {
      suspend(index, step.thread(), waitedOn.get());
    }
  }

  /** The monitor is given back for as long as the step waits. */
  private void suspend(int index, int thread, String monitor) {
    @Nullable Open held = innermost(thread, monitor);
    int next = trace.nextOutside(index);
    if (held != null) {
      close(thread, held.lock(), index);
      if (next != Story.NONE) {
        open.add(new Open(thread, held.lock(), next, held.depth()));
      }
    }
  }

  private void close(int thread, String lock, int at) {
    @Nullable Open held = innermost(thread, lock);
    if (held != null) {
      open.remove(held);
      if (held.from() < at) {
        closed.add(held.until(at));
      }
    }
  }

  /** A wait names its monitor's object, which may be the one that is called this. */
  private @Nullable Open innermost(int thread, String lock) {
    Open alike = null;
    for (Open each : open) {
      if (each.thread() == thread && (each.lock().equals(lock) || each.lock().equals("this"))) {
        alike = each;
      }
    }
    return alike;
  }

  private static Set<String> doubtful(List<Hold> holds) {
    return holds.stream()
        .filter(
            one ->
                holds.stream()
                    .anyMatch(
                        other ->
                            other.thread() != one.thread()
                                && other.lock().equals(one.lock())
                                && overlap(one, other)))
        .map(Hold::lock)
        .collect(Collectors.toSet());
  }

  private static boolean overlap(Hold one, Hold other) {
    return (one.to() == Story.NONE || other.from() < one.to())
        && (other.to() == Story.NONE || one.from() < other.to());
  }
}
