package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads that use the only permit twice each: the number that they change. */
@JCStressTest
@Description("the only permit is never had by two threads, and nobody waits for ever for it")
@Outcome(id = "4", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a change was lost: two threads had the permit, or did not see each other's changes")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class TwoUsers {
  private final Permits permits = Subject.make(1);
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

  private void changeTwice() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      permits.acquire();
      int seen = value;
      Thread.onSpinWait();
      value = seen + 1;
      permits.release();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = value;
  }
}
