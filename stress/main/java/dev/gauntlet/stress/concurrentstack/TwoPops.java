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

/** Two pops of a stack with one item. */
@JCStressTest
@Description("of two pops at once, one gets the only item and the other none")
@Outcome(
    id = {"1, null, 0", "null, 1, 0"},
    expect = ACCEPTABLE,
    desc = "one pop after the other")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "both got the one item")
@Outcome(id = "null, null, .*", expect = FORBIDDEN, desc = "neither got the item")
@Outcome(expect = FORBIDDEN, desc = "no order of two pops explains these results")
@State
public class TwoPops {
  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();

  public TwoPops() {
    stack.push(1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(stack::pop);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(stack::pop);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = stack.size();
  }
}
