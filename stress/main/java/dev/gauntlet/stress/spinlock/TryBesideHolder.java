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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A thread that locks beside one that tries to: the number that they change. */
@JCStressTest
@Description("who tries to lock enters only while nobody holds the lock")
@Outcome(id = "true, 2, true", expect = ACCEPTABLE, desc = "both have been in, one after the other")
@Outcome(
    id = "false, 1, true",
    expect = ACCEPTABLE,
    desc = "the lock was held when the other tried, which stayed out")
@Outcome(
    id = "true, 1, .*",
    expect = FORBIDDEN,
    desc = "a change was lost: two threads held the lock at once")
@Outcome(id = ".*, .*, false", expect = FORBIDDEN, desc = "the lock did not come free")
@Outcome(expect = FORBIDDEN, desc = "no order of the two explains these results")
@State
public class TryBesideHolder {
  private final SpinLock lock = Subject.make();
  private final StartLine start = new StartLine();
  private int value;

  @Actor
  public void holder() {
    start.await();
    Blocking.run(
        () -> {
          lock.lock();
          change();
          lock.unlock();
        });
  }

  @Actor
  public void trier(LLL_Result result) {
    start.await();
    boolean entered = lock.tryLock();
    if (entered) {
      change();
      lock.unlock();
    }
    result.r1 = entered;
  }

  private void change() {
    int seen = value;
    Thread.onSpinWait();
    value = seen + 1;
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r2 = value;
    result.r3 = lock.tryLock();
  }
}
