package dev.gauntlet.evidence;

import dev.gauntlet.evidence.Origins.Origin;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step with its place in the tree of calls. */
final class Node {
  private final Step step;
  private final Origin origin;
  private final @Nullable Node parent;
  private final List<Node> children = new ArrayList<>();
  private final int index;
  private Action action;
  private String text;
  private @Nullable Supplier<String> note;
  private boolean kept;
  private boolean subjectBelow;

  Node(Step step, Origin origin, @Nullable Node parent, int index) {
    this.step = step;
    this.origin = origin;
    this.parent = parent;
    this.index = index;
    this.action = step.action();
    this.text = step.text();
    if (parent != null) {
      parent.children.add(this);
    }
    for (Node above = parent;
        origin == Origin.SUBJECT && above != null && !above.subjectBelow;
        above = above.parent) {
      above.subjectBelow = true;
    }
  }

  Step step() {
    return step;
  }

  Origin origin() {
    return origin;
  }

  @Nullable Node parent() {
    return parent;
  }

  List<Node> children() {
    return children;
  }

  int thread() {
    return step.thread();
  }

  Action action() {
    return action;
  }

  String text() {
    return text;
  }

  boolean kept() {
    return kept;
  }

  /** Whether the subject's code runs inside this call. */
  boolean subjectBelow() {
    return subjectBelow;
  }

  boolean threw() {
    return !thrown().isEmpty();
  }

  /** What was thrown out of this call, or nothing. */
  String thrown() {
    String value = step.value();
    return value != null && value.startsWith("threw ") ? value.substring("threw ".length()) : "";
  }

  /** The index of the last step inside this one, or its own. */
  int lastIndex() {
    return children.isEmpty() ? index : children.get(children.size() - 1).lastIndex();
  }

  int index() {
    return index;
  }

  void keep(Action as, String says) {
    kept = true;
    action = as;
    text = says;
  }

  void drop() {
    kept = false;
  }

  /** Puts a remark behind what the step says, in place of an earlier one. */
  void note(String remark) {
    note(() -> remark);
  }

  /** Puts a remark behind what the step says that depends on what else will be shown. */
  void note(Supplier<String> remark) {
    note = remark;
  }

  boolean hasNote() {
    return note != null;
  }

  /** The called method's name, or nothing if this is no call. */
  String method() {
    return signature().replaceFirst("\\(.*", "");
  }

  /** The called method's name and what it is given, or nothing if this is no call. */
  String signature() {
    int open = step.text().indexOf('(');
    if (step.action() != Action.CALL || open < 0) {
      return "";
    }
    return step.text().substring(step.text().lastIndexOf('.', open) + 1);
  }

  /** The calls that this is inside of, from the inside out. */
  Stream<Node> ancestors() {
    return Stream.iterate(parent, Objects::nonNull, above -> above.parent);
  }

  /** Whether this happens inside a call. */
  boolean isWithin(Node call) {
    return ancestors().anyMatch(above -> above == call);
  }

  /** How many of the calls that this is inside of are kept. */
  int depth() {
    return (int) ancestors().filter(Node::kept).count();
  }

  /** The step as it is shown. */
  Step shown() {
    String remark = note == null ? "" : note.get();
    String told = Folding.told(action, text, step.value()) + remark;
    return new Step(step.thread(), depth(), action, told, step.location(), step.value());
  }
}
