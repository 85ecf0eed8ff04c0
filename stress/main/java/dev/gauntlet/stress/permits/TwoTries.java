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

/** Two tries for the only permit. */
@JCStressTest
@Description("of two tries at once for the only permit, one gets it")
@Outcome(
    id = {"true, false, 0", "false, true, 0"},
    expect = ACCEPTABLE,
    desc = "the first to come got the permit")
@Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "both got the one permit")
@Outcome(
    id = "false, false, .*",
    expect = FORBIDDEN,
    desc = "neither got the permit, though it was free")
@Outcome(expect = FORBIDDEN, desc = "the permits that are free do not fit the answers")
@State
public class TwoTries {
  private final Permits permits = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = permits.tryAcquire();
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = permits.tryAcquire();
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = permits.available();
  }
}
