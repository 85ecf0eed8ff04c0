package dev.gauntlet.canary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two increments at once. */
@JCStressTest
@Outcome(
    id = {"1, 2", "2, 1"},
    expect = ACCEPTABLE,
    desc = "one after the other")
@Outcome(expect = FORBIDDEN, desc = "an increment was lost")
@State
public class CanaryOutcomes {
  private final Tally tally = Subject.make();

  @Actor
  public void one(II_Result result) {
    result.r1 = tally.increment();
  }

  @Actor
  public void other(II_Result result) {
    result.r2 = tally.increment();
  }
}
