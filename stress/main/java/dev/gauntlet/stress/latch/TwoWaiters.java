package dev.gauntlet.stress.latch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.latch.Latch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that wait when the count reaches zero. */
@JCStressTest
@Description("the last count lets every waiting thread go on")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both waiters went on and found a count of zero")
@Outcome(expect = FORBIDDEN, desc = "a waiter went on too early")
@State
public class TwoWaiters {
  private final Latch latch = Subject.make(1);
  private final LateWaiter late = new LateWaiter(latch);

  @Actor
  public void waiter(LL_Result result) {
    Blocking.run(latch::await);
    result.r1 = latch.count();
  }

  @Actor
  public void counter(LL_Result result) {
    Blocking.run(
        () -> {
          late.startAndAwaitWaiting();
          latch.countDown();
          result.r2 = late.count();
        });
  }
}
