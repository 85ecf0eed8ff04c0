package dev.gauntlet.stress.concurrentstack;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two pushes at once, and what is held afterwards. */
@JCStressTest
@Description("of two pushes at once both items are held, one above the other")
@Outcome(
    id = {"2, 1, 2", "2, 2, 1"},
    expect = ACCEPTABLE,
    desc = "one push after the other")
@Outcome(
    id = {".*, 1, null", ".*, 2, null"},
    expect = FORBIDDEN,
    desc = "an item was lost: one push overwrote the other")
@Outcome(expect = FORBIDDEN, desc = "no order of two pushes explains these results")
@State
public class TwoPushes {
  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> stack.push(1));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> stack.push(2));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r1 = stack.size();
    result.r2 = stack.pop();
    result.r3 = stack.pop();
  }
}
