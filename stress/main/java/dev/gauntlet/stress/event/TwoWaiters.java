package dev.gauntlet.stress.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that wait when the event is set. */
@JCStressTest
@Description("one set lets every waiting thread go on")
@Outcome(id = "went on, went on", expect = ACCEPTABLE, desc = "both waiters went on")
@Outcome(expect = FORBIDDEN, desc = "a waiter did not go on")
@State
public class TwoWaiters {
  private final Event event = Subject.make();
  private final LateWaiter late = new LateWaiter(event);
  private final Guest guest = new Guest();

  @Actor
  public void waiter(LL_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          event.await();
        });
    result.r1 = "went on";
  }

  @Actor
  public void setter(LL_Result result) {
    Blocking.run(
        () -> {
          late.startAndAwaitWaiting();
          guest.awaitWaiting();
          event.set();
          late.join();
        });
    result.r2 = "went on";
  }
}
