package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A thread that releases the permit and takes it back, beside one that may have been woken. */
@JCStressTest
@Description("a thread that was woken for a permit which another took waits on for the next")
@Outcome(
    id = {"true, 0, 0", "false, -, 0"},
    expect = ACCEPTABLE,
    desc = "the permit was taken back and released again, or the waiting thread was first")
@Outcome(
    id = {"true, both, .*", "true, -1, .*"},
    expect = FORBIDDEN,
    desc = "the waiting thread got the permit while the other had it")
@Outcome(expect = FORBIDDEN, desc = "a permit was lost or made")
@State
public class PermitTakenBack {
  private final Permits permits = Subject.make(1);
  private final Guest guest = new Guest();
  private volatile boolean entered;

  public PermitTakenBack() {
    permits.tryAcquire();
  }

  @Actor
  public void waiter() {
    Blocking.run(
        () -> {
          guest.comes();
          permits.acquire();
          entered = true;
        });
  }

  @Actor
  public void releaser(LLL_Result result) {
    Blocking.run(
        () -> {
          guest.awaitWaiting();
          permits.release();
          boolean back = permits.tryAcquire();
          result.r1 = back;
          result.r2 = "-";
          if (back) {
            Pause.forWakeup();
            result.r2 = entered ? "both" : permits.available();
            permits.release();
          }
        });
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = permits.available();
  }
}
