package dev.gauntlet.stress.phasebarrier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import java.util.concurrent.BrokenBarrierException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A party that is interrupted while it waits, beside one that arrives afterwards; one is missing.
 */
@JCStressTest
@Description("a waiter that is interrupted breaks the barrier, also for who comes later")
@Outcome(
    id = "interrupted, broken",
    expect = ACCEPTABLE,
    desc = "the waiter was interrupted, and the barrier is broken")
@Outcome(expect = FORBIDDEN, desc = "a party passed, or got what the other had to get")
@State
public class InterruptedWaiter {
  private final PhaseBarrier barrier = Subject.make(3);
  private final Guest guest = new Guest();

  @Actor
  public void waiter(LL_Result result) {
    guest.comes();
    result.r1 = Blocking.call(this::arrive);
  }

  @Actor
  public void interrupter(LL_Result result) {
    Blocking.call(guest::awaitComing).interrupt();
    result.r2 = Blocking.call(this::arrive);
  }

  private String arrive() {
    try {
      barrier.await();
      return "passed";
    } catch (InterruptedException e) {
      return "interrupted";
    } catch (BrokenBarrierException e) {
      return "broken";
    }
  }
}
