package dev.gauntlet.evidence;

import dev.gauntlet.verdict.Action;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps that are left of an interleaving while it is made short. */
final class Remaining {
  private static final Pattern RECEIVER = Pattern.compile("^([\\w$#.]+)\\.[\\w$]+\\(");
  private static final Pattern OBJECT = Pattern.compile("[\\w$<>\\[\\].]+#\\d+");

  private final List<Node> steps;

  /** The threads that access a variable, in what the interleaving was at first. */
  private final Map<String, Set<Integer>> users = new HashMap<>();

  /** The threads whose steps name an object, or a variable that holds one. */
  private final Map<String, Set<Integer>> mentions = new HashMap<>();

  /** Shortens a list in place. */
  Remaining(List<Node> steps) {
    this.steps = steps;
    for (Node step : steps) {
      if (isAccess(step)) {
        users.computeIfAbsent(variable(step), name -> new HashSet<>()).add(step.thread());
      }
      objects(step)
          .forEach(name -> mentions.computeIfAbsent(name, n -> new HashSet<>()).add(step.thread()));
    }
  }

  int size() {
    return steps.size();
  }

  Node get(int at) {
    return steps.get(at);
  }

  int indexOf(Node step) {
    return steps.indexOf(step);
  }

  Stream<Node> stream() {
    return steps.stream();
  }

  /** How deep the deepest step is. */
  int depth() {
    return steps.stream().mapToInt(Node::depth).max().orElse(0);
  }

  /** What is shown inside a call. */
  List<Node> content(Node call) {
    return steps.stream().filter(step -> step.isWithin(call)).toList();
  }

  /**
   * Whether a call can stand for what is in it: something is, no other thread does anything before
   * it ends, nothing is thrown or remarked on in it, and the interleaving goes on after it.
   */
  boolean isClosable(Node call, List<Node> content) {
    int from = indexOf(call) + 1;
    int end = from + content.size();
    return !content.isEmpty()
        && end < steps.size()
        && steps.subList(from, end).equals(content)
        && content.stream().noneMatch(step -> step.hasNote() || step.action() == Action.THROW);
  }

  /** Whether no other thread has done anything yet, or none does anything any more. */
  boolean isAlone(List<Node> content) {
    int from = indexOf(content.get(0));
    int thread = content.get(0).thread();
    boolean first = steps.subList(0, from).stream().allMatch(step -> step.thread() == thread);
    boolean last =
        steps.subList(from, steps.size()).stream().allMatch(step -> step.thread() == thread);
    return first != last;
  }

  /** Whether a step is not the last one and nothing is to be said of it. */
  boolean isExpendable(int at) {
    return at < steps.size() - 1 && !steps.get(at).hasNote();
  }

  /** Whether another thread goes on after a step. */
  boolean isBeforeSwitch(int at) {
    return at + 1 < steps.size() && steps.get(at + 1).thread() != steps.get(at).thread();
  }

  /** Whether a call is the subject's on itself, or names what other threads' steps name as well. */
  boolean isShared(int at) {
    Node call = steps.get(at);
    return !RECEIVER.matcher(call.step().text()).find()
        || objects(call).anyMatch(name -> mentions.getOrDefault(name, Set.of()).size() > 1);
  }

  /** Whether a call without arguments is made more than once and always gives the same. */
  boolean isAnsweredAlike(Node call) {
    String text = call.step().text();
    List<String> answers =
        steps.stream()
            .filter(step -> step.step().text().equals(text))
            .map(step -> String.valueOf(step.step().value()))
            .toList();
    return text.endsWith("()")
        && call.step().value() != null
        && answers.size() > 1
        && Set.copyOf(answers).size() == 1;
  }

  /** Removes a kind of step, as far as it is expendable. */
  void remove(Predicate<Integer> kind) {
    drop(
        IntStream.range(0, steps.size())
            .filter(at -> isExpendable(at) && kind.test(at))
            .mapToObj(steps::get)
            .toList());
  }

  void drop(Collection<Node> gone) {
    gone.forEach(Node::drop);
    steps.removeAll(Set.copyOf(gone));
  }

  /** Leaves the last steps and says how many are missing before them. */
  void cut(int enough) {
    List<Node> gone = List.copyOf(steps.subList(0, steps.size() - enough));
    drop(gone);
    steps.get(0).note(" (after " + gone.size() + " earlier steps)");
  }

  /** Whether a step is an access to a variable that another thread accesses as well. */
  boolean isTouchedByAnother(Node step) {
    return isAccess(step) && users.getOrDefault(variable(step), Set.of()).size() > 1;
  }

  boolean isWrittenByAnother(int at) {
    return touched(at, Action.WRITE, 0, steps.size());
  }

  boolean isReadByAnotherLater(int at) {
    return touched(at, Action.READ, at, steps.size());
  }

  /** Whether any of these steps writes what another thread has read and not yet gone on with. */
  boolean isOvertaking(List<Node> content) {
    return content.stream()
        .filter(step -> step.action() == Action.WRITE)
        .anyMatch(this::isBetweenSteps);
  }

  private boolean isBetweenSteps(Node write) {
    Set<Integer> gone = new HashSet<>();
    for (int at = indexOf(write) - 1; at >= 0; at--) {
      Node before = steps.get(at);
      if (before.thread() != write.thread()
          && gone.add(before.thread())
          && before.action() == Action.READ
          && variable(before).equals(variable(write))) {
        return true;
      }
    }
    return false;
  }

  /** Whether another thread writes what was accessed before the thread goes on. */
  boolean isWrittenBeforeGoingOn(int at) {
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

  /** What a call is made on, and what its arguments and its result are. */
  private static Stream<String> objects(Node step) {
    String said = step.step().text() + " " + step.step().value();
    return Stream.concat(
        RECEIVER.matcher(said).results().map(found -> found.group(1)),
        OBJECT.matcher(said).results().map(MatchResult::group));
  }

  private static boolean isAccess(Node step) {
    return step.action() == Action.READ || step.action() == Action.WRITE;
  }

  private static String variable(Node access) {
    return access.step().text().replaceFirst("^(read|write)s? ", "");
  }
}
