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
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads that lock twice each: the number that they change. */
@JCStressTest
@Description("those who lock exclude each other, and nobody waits for ever")
@Outcome(id = "4", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a change was lost: two threads held the lock at once")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class TwoHolders {
  private final SpinLock lock = Subject.make();
  private final StartLine start = new StartLine();
  private int value;

  @Actor
  public void first() {
    start.await();
    Blocking.run(this::changeTwice);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(this::changeTwice);
  }

  private void changeTwice() {
    for (int i = 0; i < 2; i++) {
      lock.lock();
      int seen = value;
      Thread.onSpinWait();
      value = seen + 1;
      lock.unlock();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = value;
  }
}
