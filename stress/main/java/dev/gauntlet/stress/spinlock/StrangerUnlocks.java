package dev.gauntlet.stress.spinlock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.spinlock.SpinLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that unlocks what another may hold. */
@JCStressTest
@Description("who does not hold the lock cannot unlock it")
@Outcome(id = "refused, true", expect = ACCEPTABLE, desc = "only the holder has unlocked")
@Outcome(id = "unlocked, .*", expect = FORBIDDEN, desc = "a stranger has unlocked")
@Outcome(expect = FORBIDDEN, desc = "the lock did not come free")
@State
public class StrangerUnlocks {
  private final SpinLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void holder() {
    start.await();
    Blocking.run(
        () -> {
          lock.lock();
          lock.unlock();
        });
  }

  @Actor
  public void stranger(LL_Result result) {
    start.await();
    try {
      lock.unlock();
      result.r1 = "unlocked";
    } catch (IllegalMonitorStateException e) {
      result.r1 = "refused";
    }
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = lock.tryLock();
  }
}
