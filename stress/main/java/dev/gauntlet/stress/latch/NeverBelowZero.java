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

/** Two threads that count down from 1, and the count afterwards. */
@JCStressTest
@Description("two that count down from 1 at once leave 0")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "the second did nothing")
@Outcome(
    id = "-1",
    expect = FORBIDDEN,
    desc = "the count is below zero: both looked before either had counted")
@Outcome(expect = FORBIDDEN, desc = "a count that no order of the calls explains")
@State
public class NeverBelowZero {
  private final Latch latch = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(latch::countDown);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(latch::countDown);
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = (int) latch.count();
  }
}
