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

/** Two callers that take several tokens of a full bucket: what each got and what is left. */
@JCStressTest
@Description("every token is given once")
@Outcome(id = "3, 3, 1", expect = ACCEPTABLE, desc = "six of seven tokens were given, one is left")
@Outcome(id = "3, 3, .*", expect = FORBIDDEN, desc = "a token was given twice")
@Outcome(expect = FORBIDDEN, desc = "a token that was there was refused")
@State
public class SeveralTokens {
  private final Bucket bucket = new Bucket(7);
  private final StartLine start = new StartLine();

  @Actor
  public void first(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bucket.take(3));
  }

  @Actor
  public void second(III_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> bucket.take(3));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = bucket.take(7);
  }
}
