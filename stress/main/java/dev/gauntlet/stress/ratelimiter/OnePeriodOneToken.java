package dev.gauntlet.stress.ratelimiter;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two callers that both find that a period has passed. */
@JCStressTest
@Description("a period gives one token, however many find that it has passed")
@Outcome(
    id = {"1, 0, 0", "0, 1, 0"},
    expect = ACCEPTABLE,
    desc = "one caller got the token")
@Outcome(
    id = {"1, 1, .*", "1, 0, 1", "0, 1, 1"},
    expect = FORBIDDEN,
    desc = "one period gave two tokens")
@Outcome(
    id = "0, 0, .*",
    expect = FORBIDDEN,
    desc = "neither got the token of a period that had passed")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class OnePeriodOneToken {
  private final Bucket bucket = Bucket.after(2, 1);
  private final StartLine start = new StartLine();

  @Actor
  public void first(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bucket.take(1));
  }

  @Actor
  public void second(III_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> bucket.take(1));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = bucket.take(1);
  }
}
