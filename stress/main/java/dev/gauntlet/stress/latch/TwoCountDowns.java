package dev.gauntlet.stress.latch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.latch.Latch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads that count down twice each from 4, and the count afterwards. */
@JCStressTest
@Description("four that count down from 4 at once reach 0")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "every one took one off the count")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a count was lost: two counted from the same value")
@Outcome(expect = FORBIDDEN, desc = "a count that no order of the calls explains")
@State
public class TwoCountDowns {
  private final Latch latch = Subject.make(4);
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(this::countDownTwice);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(this::countDownTwice);
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = (int) latch.count();
  }

  private void countDownTwice() {
    latch.countDown();
    latch.countDown();
  }
}
