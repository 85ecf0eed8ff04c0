package dev.gauntlet.stress.readwritelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two writers that come a few times each: the number that they change. */
@JCStressTest
@Description("writers exclude each other")
@Outcome(id = "16", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(expect = FORBIDDEN, desc = "a change was lost: two writers were in at once")
@State
public class TwoWriters {
  private static final int TIMES = 8;
  private static final int MOMENTS = 30;

  private final ReadWriteMutex mutex = Subject.make();
  private final StartLine start = new StartLine();
  private int value;

  @Actor
  public void first() {
    start.await();
    Blocking.run(this::change);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(this::change);
  }

  private void change() throws InterruptedException {
    for (int i = 0; i < TIMES; i++) {
      mutex.lockWrite();
      int seen = value;
      linger();
      value = seen + 1;
      mutex.unlockWrite();
    }
  }

  /** Stays long enough for the other to come and wait. */
  private static void linger() {
    for (int i = 0; i < MOMENTS; i++) {
      Thread.onSpinWait();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = value;
  }
}
