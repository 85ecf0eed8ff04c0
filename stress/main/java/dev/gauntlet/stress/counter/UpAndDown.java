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

/** An increment and a decrement at once: what each returned, and the count afterwards. */
@JCStressTest
@Description("an increment and a decrement at once leave the counter where it was")
@Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "the increment came first")
@Outcome(id = "0, -1, 0", expect = ACCEPTABLE, desc = "the decrement came first")
@Outcome(id = ".*, .*, 1", expect = FORBIDDEN, desc = "the decrement was lost")
@Outcome(id = ".*, .*, -1", expect = FORBIDDEN, desc = "the increment was lost")
@Outcome(expect = FORBIDDEN, desc = "no order of the two explains these results")
@State
public class UpAndDown {
  private final Counter counter = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void up(III_Result result) {
    start.await();
    result.r1 = counter.increment();
  }

  @Actor
  public void down(III_Result result) {
    start.await();
    result.r2 = counter.decrement();
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = counter.get();
  }
}
