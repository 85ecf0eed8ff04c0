package dev.gauntlet.stress.readwritelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two writers that come twice each: the number that they change. */
@JCStressTest
@Description("writers exclude each other")
@Outcome(id = "4", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a change was lost: two writers were in at once")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class TwoWriters {
  private final ReadWriteMutex mutex = Subject.make();
  private int value;

  @Actor
  public void first() {
    Blocking.run(this::changeTwice);
  }

  @Actor
  public void second() {
    Blocking.run(this::changeTwice);
  }

  private void changeTwice() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      mutex.lockWrite();
      int seen = value;
      Thread.onSpinWait();
      value = seen + 1;
      mutex.unlockWrite();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = value;
  }
}
