package dev.gauntlet.stress.concurrentstack;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads that replace the item on top by another, a few times each. */
@JCStressTest
@Description("every item that was pushed is popped once")
@Outcome(id = "each once", expect = ACCEPTABLE, desc = "what was pushed is what was popped")
@Outcome(id = "repeated", expect = FORBIDDEN, desc = "an item was popped twice")
@Outcome(expect = FORBIDDEN, desc = "an item was pushed and never popped")
@State
public class ItemsReplaced {
  private static final int TIMES = 10;
  private static final int ITEMS = 2 * TIMES + 2;

  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();
  private final int[] poppedByFirst = new int[ITEMS];
  private final int[] poppedBySecond = new int[ITEMS];

  public ItemsReplaced() {
    stack.push(2 * TIMES);
    stack.push(2 * TIMES + 1);
  }

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> replace(0, poppedByFirst));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> replace(TIMES, poppedBySecond));
  }

  @Arbiter
  public void afterwards(L_Result result) {
    for (int i = 0; i < ITEMS; i++) {
      count(stack.pop(), poppedByFirst);
    }
    String found = "each once";
    for (int item = 0; item < ITEMS; item++) {
      int times = poppedByFirst[item] + poppedBySecond[item];
      if (times > 1) {
        result.r1 = "repeated";
        return;
      }
      if (times == 0) {
        found = "lost";
      }
    }
    result.r1 = found;
  }

  private void replace(int firstItem, int[] popped) {
    for (int i = 0; i < TIMES; i++) {
      count(stack.pop(), popped);
      stack.push(firstItem + i);
    }
  }

  private static void count(@Nullable Integer item, int[] popped) {
    if (item != null) {
      popped[item]++;
    }
  }
}
