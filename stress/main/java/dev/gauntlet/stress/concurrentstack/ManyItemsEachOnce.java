package dev.gauntlet.stress.concurrentstack;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import dev.gauntlet.stress.ItemCounts;
import java.util.function.IntConsumer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Calls that meet more than once: what a stack does after one that failed shows here. */
@JCStressTest
@Description("two threads that push ten items each and pop some: every item is popped once")
@Outcome(id = "20, 0, 0", expect = ACCEPTABLE, desc = "every item was popped once")
@Outcome(expect = FORBIDDEN, desc = "of 20 items, so many were popped once, lost, or popped again")
@State
public class ManyItemsEachOnce {
  private static final int ITEMS = 10;

  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();
  private final ItemCounts counts = new ItemCounts(2 * ITEMS);

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> pushAndPop(0, counts::byFirst));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> pushAndPop(ITEMS, counts::bySecond));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    for (Integer left = stack.pop(); left != null; left = stack.pop()) {
      counts.byFirst(left);
    }
    counts.tell(result);
  }

  private void pushAndPop(int begin, IntConsumer count) {
    for (int item = begin; item < begin + ITEMS; item++) {
      stack.push(item);
      // Every other time, so that it grows.
      Integer got = item % 2 == 0 ? null : stack.pop();
      if (got != null) {
        count.accept(got);
      }
    }
  }
}
