package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two releases of the only permit that is acquired. */
@JCStressTest
@Description("of two releases at once of one acquired permit, one is refused")
@Outcome(
    id = {"released, refused, 2", "refused, released, 2"},
    expect = ACCEPTABLE,
    desc = "the first to come released the permit")
@Outcome(
    id = "released, released, .*",
    expect = FORBIDDEN,
    desc = "both releases were accepted, of one acquired permit")
@Outcome(
    id = "refused, refused, .*",
    expect = FORBIDDEN,
    desc = "both releases were refused, though a permit was acquired")
@Outcome(expect = FORBIDDEN, desc = "the permits that are free do not fit the answers")
@State
public class TwoReleases {
  private final Permits permits = Subject.make(2);
  private final StartLine start = new StartLine();

  public TwoReleases() {
    permits.tryAcquire();
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = release();
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = release();
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = permits.available();
  }

  private String release() {
    try {
      permits.release();
      return "released";
    } catch (IllegalStateException e) {
      return "refused";
    }
  }
}
