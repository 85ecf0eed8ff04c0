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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads that each push an item and pop one. */
@JCStressTest
@Description("of two threads that push and then pop, each gets one, and every item is popped once")
@Outcome(
    id = {"1, 2, null", "2, 1, null"},
    expect = ACCEPTABLE,
    desc = "each item was popped once, and none is left")
@Outcome(expect = FORBIDDEN, desc = "an item was popped twice, or lost, or is still there")
@State
public class EachItemOnce {
  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> pushAndPop(1));
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> pushAndPop(2));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = stack.pop();
  }

  private @Nullable Integer pushAndPop(int item) {
    stack.push(item);
    return stack.pop();
  }
}
