package dev.gauntlet.evidence;

import java.util.List;
import java.util.Objects;

/** Collapses runs of steps that come again and again. */
final class Repeats {
  private static final int LONGEST = 12;
  private static final int FEWEST_TIMES = 3;

  private Repeats() {}

  /** Leaves the first of each run of at least three and notes on its last step how often. */
  static void collapse(List<Node> steps) {
    for (int length = 1; length <= LONGEST; length++) {
      for (int start = 0; start + FEWEST_TIMES * length <= steps.size(); start++) {
        int times = times(steps, start, length);
        if (times >= FEWEST_TIMES) {
          List<Node> again = steps.subList(start + length, start + times * length);
          again.forEach(Node::drop);
          again.clear();
          List<Node> once = List.copyOf(steps.subList(start, start + length));
          once.get(length - 1).note(() -> remark(once, times));
        }
      }
    }
  }

  private static String remark(List<Node> once, int times) {
    long shown = once.stream().filter(Node::kept).count();
    String what = shown == 1 ? "repeats" : "the last " + shown + " steps repeat";
    return " … " + what + " " + times + "×";
  }

  private static int times(List<Node> steps, int start, int length) {
    int times = 1;
    while (start + (times + 1) * length <= steps.size()
        && isSame(steps, start, start + times * length, length)) {
      times++;
    }
    return times;
  }

  private static boolean isSame(List<Node> steps, int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      Node a = steps.get(one + i);
      Node b = steps.get(other + i);
      if (a.thread() != b.thread()
          || !a.text().equals(b.text())
          || !Objects.equals(a.step().location(), b.step().location())
          || !Objects.equals(a.step().value(), b.step().value())) {
        return false;
      }
    }
    return true;
  }
}
