package dev.gauntlet.evidence;

import dev.gauntlet.evidence.Origins.Origin;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds an interleaving to what a reader must see.
 *
 * <p>Kept is what the subject itself does (its variables, locks, waits and calls) and the check's
 * calls of the subject. A call into the JDK is one step, whatever happens inside; the harness, the
 * start of threads and what happened before they ran are dropped; what repeats is shown once. When
 * more than {@link #ENOUGH} steps are left, the least telling ones go, see {@link Thinning}: what
 * another thread interrupted, what is said to wait, what fails and the last step stay.
 */
public final class Folding {
  /** The number of steps that a reader follows without scrolling. */
  public static final int ENOUGH = 25;

  private static final Pattern PURE =
      Pattern.compile(
          "(Integer|Long|Boolean|Character|Double|Object|Objects|Math|String|StringBuilder|System"
              + "|Optional|List|Map|Set|Collections|Arrays|Thread|TimeUnit|Duration)[#\\d]*\\..*");
  private static final Pattern THROWABLE =
      Pattern.compile("(.*(?:Exception|Error))\\.<init>\\((.*)\\)");
  private static final Set<String> LOCKS =
      Set.of(
          "lock",
          "lockInterruptibly",
          "tryLock",
          "acquire",
          "tryAcquire",
          "acquireUninterruptibly");

  private final Origins origins;

  /** Folds with the given knowledge of whose code is whose. */
  public Folding(Origins origins) {
    this.origins = origins;
  }

  /**
   * Folds.
   *
   * @param steps all steps, in order, with their depth
   */
  public List<Step> fold(List<Step> steps, Ending ending) {
    return fold(steps, ending, List.of());
  }

  /**
   * Folds what led to an end that the engine tells apart from it.
   *
   * @param steps all steps, in order, with their depth
   * @param end the steps that follow, shown as they are
   */
  public List<Step> fold(List<Step> steps, Ending ending, List<Step> end) {
    List<Node> nodes = tree(steps);
    for (Node node : nodes) {
      judge(node, nodes);
    }
    markBlocked(nodes, ending.stuck());
    List<Node> kept = new ArrayList<>(nodes.stream().filter(Node::kept).toList());
    if (ending.throwing()) {
      cutAfterLastThrow(kept);
    }
    Repeats.collapse(kept);
    if (!kept.isEmpty()) {
      new Thinning(kept).thin(Math.max(1, ENOUGH - end.size()));
    }
    return Stream.concat(kept.stream().map(Node::shown), end.stream()).toList();
  }

  /** What other threads did after the failure has no part in it. */
  private static void cutAfterLastThrow(List<Node> kept) {
    int end = kept.size();
    while (end > 0 && kept.get(end - 1).action() != Action.THROW) {
      end--;
    }
    if (end > 0) {
      List<Node> after = kept.subList(end, kept.size());
      after.forEach(Node::drop);
      after.clear();
    }
  }

  /** The steps as they are, each telling its value. */
  public static List<Step> unfolded(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                new Step(
                    step.thread(),
                    step.depth(),
                    step.action(),
                    told(step.action(), step.text(), step.value()),
                    step.location(),
                    step.value()))
        .toList();
  }

  static String told(Action action, String text, @Nullable String value) {
    if (value == null || action == Action.THROW) {
      return text;
    }
    return text + (action == Action.WRITE ? " = " : " → ") + value;
  }

  private List<Node> tree(List<Step> steps) {
    List<Node> nodes = new ArrayList<>();
    Map<Integer, Node> innermost = new HashMap<>();
    for (Step step : steps) {
      Node parent = innermost.get(step.thread());
      while (parent != null && parent.step().depth() >= step.depth()) {
        parent = parent.parent();
      }
      Node node = new Node(step, origins.of(step), parent, nodes.size());
      innermost.put(step.thread(), node);
      nodes.add(node);
    }
    return nodes;
  }

  private void judge(Node node, List<Node> nodes) {
    if (node.step().action() == Action.SWITCH || isMadeBeforehand(node, nodes)) {
      return;
    }
    if (node.origin() == Origin.CHECK) {
      judgeCheck(node);
    } else if (node.origin() == Origin.SUBJECT) {
      judgeSubject(node);
    } else if (isFailedDemand(node)) {
      node.keep(Action.THROW, failure(node));
    }
  }

  /** Whether the step belongs to the making of the subject, while no other thread ran. */
  private static boolean isMadeBeforehand(Node node, List<Node> nodes) {
    for (Node above = node; above != null; above = above.parent()) {
      if (above.text().startsWith("Subject.make(")) {
        List<Node> within = nodes.subList(above.index(), above.lastIndex() + 1);
        return above == node || within.stream().allMatch(at -> at.thread() == node.thread());
      }
    }
    return false;
  }

  private static void judgeCheck(Node node) {
    if (node.step().action() != Action.CALL) {
      return;
    }
    boolean inner = node.children().stream().anyMatch(Folding::callsSubject);
    if ((callsSubject(node) && !inner) || node.method().equals("interrupt")) {
      node.keep(Action.CALL, node.text());
    } else if (isFailedDemand(node)) {
      node.keep(Action.THROW, failure(node));
    }
  }

  /** A check may leave its demands to another class. */
  private static boolean isFailedDemand(Node node) {
    return node.threw() && !node.subjectBelow() && node.text().startsWith("Check.");
  }

  private static boolean callsSubject(Node node) {
    return node.origin() == Origin.CHECK
        && node.step().action() == Action.CALL
        && node.subjectBelow();
  }

  /** The message of the error that a failed demand has made, or the demand itself. */
  private static String failure(Node node) {
    for (Node child : node.children()) {
      var made = THROWABLE.matcher(child.text());
      if (made.matches()) {
        return made.group(2).replaceAll("^\"|\"$", "");
      }
    }
    return node.text();
  }

  private static void judgeSubject(Node node) {
    if (node.step().action() != Action.CALL) {
      node.keep(node.step().action(), node.text());
      return;
    }
    var made = THROWABLE.matcher(node.text());
    if (made.matches()) {
      node.keep(Action.THROW, "new " + made.group(1) + "(" + made.group(2) + ")");
    } else if (node.subjectBelow()) {
      node.keep(Action.CALL, node.text().replaceFirst("([\\w$.]+)\\.<init>\\(", "new $1("));
    } else if (node.threw()) {
      node.keep(Action.THROW, node.text() + " throws " + node.thrown());
    } else if (isIdle(node)) {
      node.drop();
    } else if (!node.text().contains(".<init>(") && !PURE.matcher(node.text()).matches()) {
      node.keep(libraryAction(node.method()), node.text());
    } else if (node.method().equals("sleep")) {
      node.keep(Action.CALL, node.text());
    }
  }

  /** A method of the subject's own in which nothing shared is touched and that returns nothing. */
  private static boolean isIdle(Node node) {
    String text = node.text();
    return node.children().isEmpty()
        && node.step().value() == null
        && text.substring(0, text.indexOf('(') + 1).indexOf('.') < 0;
  }

  private static Action libraryAction(String method) {
    if (LOCKS.contains(method)) {
      return Action.LOCK;
    }
    return switch (method) {
      case "unlock", "release" -> Action.UNLOCK;
      case "await", "awaitNanos", "awaitUninterruptibly", "wait" -> Action.WAIT;
      case "signal", "signalAll", "notify", "notifyAll" -> Action.NOTIFY;
      case "start" -> Action.START;
      case "join" -> Action.JOIN;
      case "park", "parkNanos" -> Action.PARK;
      case "unpark" -> Action.UNPARK;
      default -> Action.CALL;
    };
  }

  /** Says at a lock that it has to wait, and at a last step that it never ends. */
  private static void markBlocked(List<Node> nodes, Set<Integer> stuck) {
    Map<Integer, Node> last = new HashMap<>();
    for (Node node : nodes) {
      Node before = last.get(node.thread());
      if (node.kept()) {
        last.put(node.thread(), node);
      } else if (isBlocking(node.step()) && before != null && before.action() == Action.LOCK) {
        before.note(" – has to wait");
      }
    }
    for (int thread : stuck) {
      Node end = last.get(thread);
      if (end != null) {
        end.note(" – for ever");
      }
    }
  }

  private static boolean isBlocking(Step step) {
    return step.action() == Action.SWITCH && step.text().contains("(");
  }
}
