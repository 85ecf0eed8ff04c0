package dev.gauntlet.evidence;

import dev.gauntlet.evidence.Origins.Origin;
import dev.gauntlet.verdict.Action;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes an interleaving short, by the least telling first, until few enough steps are left.
 *
 * <p>What is read to compute something else goes first, and what only looks. Then calls are closed:
 * one that ran to its end with no other thread in between says by its own text and result what it
 * did, so that what is inside goes and the call stays: first what ran before the other threads
 * began or after they ended, then what has nothing to do with them, and last what overtakes another
 * thread between its read and its next step. A call that another thread interrupted stays open, for
 * that is where a schedule goes wrong. Where that is not enough, calls themselves go: first those
 * on objects that no other thread names, then those that the thread itself went on after. Of what
 * is alike the earliest goes, for the end tells more than the beginning.
 */
final class Thinning {
  private static final Set<Action> USERS = Set.of(Action.WRITE, Action.LOCK, Action.UNLOCK);
  private static final Set<Action> QUIET =
      Set.of(Action.CALL, Action.READ, Action.WRITE, Action.LOCK, Action.UNLOCK);
  private static final Pattern LOOK =
      Pattern.compile(
          "((is|has|contains)([A-Z].*)?|equals)\\(.*"
              + "|(get|peek|size|length|iterator|next|hashCode|toString)\\(\\)");

  /** A call on a class; a constant, such as a field updater, has no small letter in its name. */
  private static final Pattern STATIC =
      Pattern.compile("([A-Z][\\w$]*[a-z][\\w$]*\\.)+[\\w$<>]+\\(.*");

  private final Remaining steps;

  /** Thins a list in place. */
  Thinning(List<Node> steps) {
    this.steps = new Remaining(steps);
  }

  void thin(int enough) {
    removeUntil(
        enough,
        List.of(
            this::isReadForTheNextStep,
            at -> is(at, Action.UNLOCK),
            at -> is(at, Action.READ) && !steps.isWrittenByAnother(at),
            this::isWrapper));
    close(enough, content -> steps.isAlone(content) && writesNothingShared(content));
    removeUntil(
        enough,
        List.of(
            at -> is(at, Action.LOCK),
            at -> isComputation(steps.get(at)),
            this::isConstant,
            this::isLook));
    close(enough, this::isQuiet);
    removeUntil(
        enough,
        List.of(
            this::isMaking,
            this::isGet,
            at -> is(at, Action.READ) && !steps.isWrittenBeforeGoingOn(at),
            at -> is(at, Action.START) || is(at, Action.JOIN)));
    removeCalls(enough, at -> !steps.isShared(at));
    close(enough, content -> !steps.isOvertaking(content) && !isAllOfThread(content));
    removeCalls(enough, at -> !steps.isBeforeSwitch(at));
    close(enough, content -> true);
    removeCalls(enough, at -> true);
    removeUntil(
        enough,
        List.of(
            at -> is(at, Action.READ),
            at -> is(at, Action.WRITE) && !steps.isReadByAnotherLater(at)));
    if (steps.size() > enough) {
      steps.cut(enough);
    }
  }

  private void removeUntil(int enough, List<Predicate<Integer>> kinds) {
    for (Predicate<Integer> kind : kinds) {
      if (steps.size() <= enough) {
        return;
      }
      steps.remove(kind);
    }
  }

  /** Closes calls, the innermost and earliest first. */
  private void close(int enough, Predicate<List<Node>> kind) {
    for (int depth = steps.depth(); depth >= 0; depth--) {
      for (Node call : callsAt(depth)) {
        List<Node> content = steps.content(call);
        if (steps.size() > enough && steps.isClosable(call, content) && kind.test(content)) {
          steps.drop(content);
        }
      }
    }
  }

  /** Removes calls of the subject in which nothing is shown, the earliest first. */
  private void removeCalls(int enough, Predicate<Integer> kind) {
    for (int at = 0; at < steps.size() && steps.size() > enough; ) {
      Node call = steps.get(at);
      if (isOfSubject(call)
          && steps.isExpendable(at)
          && steps.content(call).isEmpty()
          && kind.test(at)) {
        steps.drop(List.of(call));
      } else {
        at++;
      }
    }
  }

  private List<Node> callsAt(int depth) {
    return steps.stream()
        .filter(step -> step.action() == Action.CALL && step.depth() == depth)
        .toList();
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

  /** A call of a static method that touches nothing but what it is given. */
  private static boolean isComputation(Node call) {
    return call.action() == Action.CALL
        && call.origin() == Origin.SUBJECT
        && call.step().value() != null
        && STATIC.matcher(call.step().text()).matches()
        && call.children().stream().allMatch(Thinning::isComputation);
  }

  /** A call that only looks, unless another thread can change what is seen before it is used. */
  private boolean isLook(int at) {
    Node call = steps.get(at);
    return isOfSubject(call)
        && !steps.isBeforeSwitch(at)
        && LOOK.matcher(call.signature()).matches()
        && steps.content(call).isEmpty();
  }

  /** A call that gets what stands at a place, unless another thread can change that before. */
  private boolean isGet(int at) {
    Node call = steps.get(at);
    return isOfSubject(call) && !steps.isBeforeSwitch(at) && call.method().equals("get");
  }

  /** A question that touches nothing shared and is answered again and again in the same way. */
  private boolean isConstant(int at) {
    Node call = steps.get(at);
    return isOfSubject(call)
        && call.children().isEmpty()
        && !call.method().contains("And")
        && steps.isAnsweredAlike(call);
  }

  /** The making of an object, at which nothing happens that is shown. */
  private boolean isMaking(int at) {
    Node call = steps.get(at);
    return isOfSubject(call) && call.method().equals("<init>") && steps.content(call).isEmpty();
  }

  /** A call of the subject in which another one is made and nothing else happens. */
  private boolean isWrapper(int at) {
    Node call = steps.get(at);
    List<Node> content = steps.content(call);
    return isOfSubject(call)
        && content.size() > 1
        && isOfSubject(content.get(0))
        && content.stream().skip(1).allMatch(step -> step.isWithin(content.get(0)));
  }

  private static boolean isOfSubject(Node call) {
    return call.action() == Action.CALL && call.origin() == Origin.SUBJECT;
  }

  /** Whether a call's content is all that a thread of the subject's own does there. */
  private static boolean isAllOfThread(List<Node> content) {
    Node first = content.get(0);
    return first.depth() == 1
        && first.ancestors().anyMatch(call -> call.kept() && call.origin() == Origin.SUBJECT);
  }

  private boolean writesNothingShared(List<Node> content) {
    return content.stream()
        .noneMatch(step -> step.action() == Action.WRITE && steps.isTouchedByAnother(step));
  }

  /** Whether nothing in a call has to do with another thread. */
  private boolean isQuiet(List<Node> content) {
    return content.stream()
        .allMatch(step -> QUIET.contains(step.action()) && !steps.isTouchedByAnother(step));
  }
}
