package dev.gauntlet.evidence;

import dev.gauntlet.evidence.Origins.Origin;
import dev.gauntlet.verdict.Action;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Takes the least telling kind of step away, kind after kind, until few enough are left. */
final class Thinning {
  private static final Set<Action> USERS = Set.of(Action.WRITE, Action.LOCK, Action.UNLOCK);

  private final List<Node> steps;

  /** Thins a list in place. */
  Thinning(List<Node> steps) {
    this.steps = steps;
  }

  void thin(int enough) {
    List<Predicate<Integer>> kinds =
        List.of(
            this::isReadForTheNextStep,
            at -> steps.get(at).action() == Action.UNLOCK,
            at -> is(at, Action.READ) && !isWrittenByAnother(at),
            at -> is(at, Action.LOCK),
            this::isQuietCall,
            at -> is(at, Action.READ) && !isStale(at),
            at -> is(at, Action.CALL) && steps.get(at).origin() == Origin.SUBJECT,
            at -> is(at, Action.READ),
            at -> is(at, Action.WRITE) && !isReadByAnother(at));
    for (Predicate<Integer> kind : kinds) {
      if (steps.size() <= enough) {
        return;
      }
      remove(kind);
    }
    if (steps.size() > enough) {
      cut(enough);
    }
  }

  /** Removes a kind, but for the last step and for those that something is to be said of. */
  private void remove(Predicate<Integer> kind) {
    Node last = steps.get(steps.size() - 1);
    List<Node> gone =
        IntStream.range(0, steps.size())
            .filter(kind::test)
            .mapToObj(steps::get)
            .filter(step -> step != last && !step.hasNote())
            .toList();
    gone.forEach(Node::drop);
    steps.removeAll(Set.copyOf(gone));
  }

  /** The end tells more than the beginning; calls that are still open stay as well. */
  private void cut(int enough) {
    List<Node> gone = List.copyOf(steps.subList(0, steps.size() - enough));
    gone.forEach(Node::drop);
    steps.removeAll(Set.copyOf(gone));
    steps.get(0).note(" (after " + gone.size() + " earlier steps)");
  }

  private boolean is(int at, Action action) {
    return steps.get(at).action() == action;
  }

  /** A read of the line that writes or locks right after it, with no other thread in between. */
  private boolean isReadForTheNextStep(int at) {
    Node read = steps.get(at);
    for (int next = at + 1; read.action() == Action.READ && next < steps.size(); next++) {
      Node step = steps.get(next);
      if (step.thread() != read.thread()
          || !Objects.equals(step.step().location(), read.step().location())) {
        return false;
      }
      if (USERS.contains(step.action())) {
        return true;
      }
    }
    return false;
  }

  /** A call into the JDK that only looks. */
  private boolean isQuietCall(int at) {
    Node call = steps.get(at);
    return call.action() == Action.CALL
        && call.origin() == Origin.SUBJECT
        && !call.subjectBelow()
        && Set.of(
                "size", "isEmpty", "get", "peek", "contains", "containsKey", "hasNext", "iterator")
            .contains(call.method());
  }

  private boolean isWrittenByAnother(int at) {
    return touched(at, Action.WRITE, 0, steps.size());
  }

  private boolean isReadByAnother(int at) {
    return touched(at, Action.READ, at, steps.size());
  }

  /** Whether another thread writes what was read before the reader goes on. */
  private boolean isStale(int at) {
    int next = at + 1;
    while (next < steps.size() && steps.get(next).thread() != steps.get(at).thread()) {
      next++;
    }
    return touched(at, Action.WRITE, at, next);
  }

  private boolean touched(int at, Action how, int from, int to) {
    Node step = steps.get(at);
    return steps.subList(from, to).stream()
        .anyMatch(
            other ->
                other.action() == how
                    && other.thread() != step.thread()
                    && variable(other).equals(variable(step)));
  }

  private static String variable(Node access) {
    return access.step().text().replaceFirst("^(read|write) ", "");
  }
}
