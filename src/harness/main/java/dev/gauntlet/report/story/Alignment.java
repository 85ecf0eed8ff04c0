package dev.gauntlet.report.story;

import dev.gauntlet.report.story.Story.Access;
import dev.gauntlet.report.story.Story.Hold;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the steps of a folded interleaving in the whole one. It looks from the end, which folding
 * keeps.
 */
final class Alignment {
  private final int[] whole;
  private final Map<Integer, Integer> folded = new HashMap<>();

  private Alignment(int steps) {
    whole = new int[steps];
  }

  static Alignment of(Trace folded, Trace whole) {
    Alignment alignment = new Alignment(folded.steps().size());
    int limit = whole.steps().size();
    for (int i = folded.steps().size() - 1; i >= 0; i--) {
      int at = limit - 1;
      while (at >= 0 && !same(folded.steps().get(i), whole.steps().get(at))) {
        at--;
      }
      if (at >= 0) {
        alignment.folded.put(at, i);
        limit = at;
      }
      alignment.whole[i] = limit;
    }
    return alignment;
  }

  /** Whether most steps were found; the whole interleaving may be cut. */
  boolean isGood() {
    return folded.size() * 4 >= whole.length * 3;
  }

  private static boolean same(Step folded, Step whole) {
    if (folded.thread() != whole.thread() || !Objects.equals(folded.location(), whole.location())) {
      return false;
    }
    return folded.action() == Action.THROW
        || folded.text().startsWith("new ")
        || folded.text().startsWith(whole.text());
  }

  /** The accesses of the steps that are left. */
  List<Access> accesses(List<Access> accesses) {
    List<Access> left = new ArrayList<>();
    for (Access access : accesses) {
      Integer step = folded.get(access.step());
      if (step != null) {
        left.add(
            new Access(
                step,
                access.variable(),
                access.value(),
                access.before(),
                access.write(),
                folded.getOrDefault(access.writer(), Story.NONE)));
      }
    }
    return left;
  }

  /** The holds that last for a step or more of those that are left. */
  List<Hold> holds(List<Hold> holds) {
    List<Hold> left = new ArrayList<>();
    for (Hold hold : holds) {
      int from = firstFrom(hold.from());
      int to = hold.to() == Story.NONE ? Story.NONE : firstFrom(hold.to());
      if (from < whole.length && from != to) {
        left.add(new Hold(hold.thread(), hold.lock(), from, to));
      }
    }
    return left;
  }

  private int firstFrom(int step) {
    int first = 0;
    while (first < whole.length && whole[first] < step) {
      first++;
    }
    return first;
  }
}
