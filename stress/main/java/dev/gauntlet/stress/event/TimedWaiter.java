package dev.gauntlet.stress.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread that waits for a limited time, which is long, when the event is set. */
@JCStressTest
@Description("a set lets go on also who waits for a limited time")
@Outcome(id = "true", expect = ACCEPTABLE, desc = "the waiter was told that the flag was set")
@Outcome(id = "false", expect = FORBIDDEN, desc = "the waiter gave up although the flag was set")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class TimedWaiter {
  private final Event event = Subject.make();
  private final Guest guest = new Guest();

  @Actor
  public void waiter(L_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          result.r1 = event.await(1, TimeUnit.MINUTES);
        });
  }

  @Actor
  public void setter() {
    Blocking.run(
        () -> {
          guest.awaitWaiting();
          event.set();
        });
  }
}
