package dev.gauntlet.stress.counter;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.counter.Counter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two decrements at once: what each returned, and the count afterwards. */
@JCStressTest
@Description("two concurrent decrements return -1 and -2, and leave -2")
@Outcome(
    id = {"-1, -2, -2", "-2, -1, -2"},
    expect = ACCEPTABLE,
    desc = "one decrement after the other")
@Outcome(
    id = ".*, .*, -1",
    expect = FORBIDDEN,
    desc = "a decrement was lost: both counted from the same value")
@Outcome(expect = FORBIDDEN, desc = "no order of two decrements explains these results")
@State
public class TwoDecrements {
  private final Counter counter = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(III_Result result) {
    start.await();
    result.r1 = counter.decrement();
  }

  @Actor
  public void second(III_Result result) {
    start.await();
    result.r2 = counter.decrement();
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = counter.get();
  }
}
