package dev.gauntlet.canary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Two increments at once, written with all that outcome tests are written with: calls that may
 * block, results that are objects, an arbiter. It is run for the classes that it has loaded.
 */
@JCStressTest
@Outcome(
    id = {"1, 2, .*", "2, 1, .*"},
    expect = ACCEPTABLE,
    desc = "one after the other")
@Outcome(expect = FORBIDDEN, desc = "an increment was lost")
@State
public class RehearsedOutcomes {
  private final Tally tally = Subject.make();
  private boolean done;

  @Actor
  public void one(LLL_Result result) {
    result.r1 = Blocking.call(tally::increment);
  }

  @Actor
  public void other(LLL_Result result) {
    Blocking.run(() -> result.r2 = tally.increment());
    done = true;
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = done ? "done" : "undone";
  }
}
