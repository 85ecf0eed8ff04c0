package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads that wait while two permits are released, one right after the other. */
@JCStressTest
@Description("two releases let two waiting threads go on")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both waiting threads got a permit")
@Outcome(expect = FORBIDDEN, desc = "a waiting thread got no permit")
@State
public class TwoWaitersTwoReleases {
  private final Permits permits = Subject.make(2);
  private final LateWaiter late = new LateWaiter(permits);
  private final Guest guest = new Guest();

  public TwoWaitersTwoReleases() {
    permits.tryAcquire();
    permits.tryAcquire();
  }

  @Actor
  public void waiter(II_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          permits.acquire();
        });
    result.r1 = 1;
  }

  @Actor
  public void releaser(II_Result result) {
    Blocking.run(
        () -> {
          late.startAndAwaitWaiting();
          guest.awaitWaiting();
          permits.release();
          permits.release();
          late.join();
        });
    result.r2 = 1;
  }
}
