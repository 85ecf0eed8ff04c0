package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that waits for the permit while another, which has it, releases it. */
@JCStressTest
@Description("whoever gets a released permit sees what was written before the release")
@Outcome(id = "7, 0", expect = ACCEPTABLE, desc = "the waiting thread got the permit")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "the change made before the release is not seen")
@Outcome(expect = FORBIDDEN, desc = "a permit was lost or made")
@State
public class WaiterBesideRelease {
  private final Permits permits = Subject.make(1);
  private int value;

  public WaiterBesideRelease() {
    permits.tryAcquire();
  }

  @Actor
  public void waiter(LL_Result result) {
    Blocking.run(permits::acquire);
    result.r1 = value;
  }

  @Actor
  public void releaser() {
    value = 7;
    Blocking.run(permits::release);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = permits.available();
  }
}
