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

/** A caller beside one for whom a period passes first, and a third when another has passed. */
@JCStressTest
@Description("a period that passes while callers ask gives one token, to one of them")
@Outcome(
    id = {"1, 0, 1", "0, 1, 1"},
    expect = ACCEPTABLE,
    desc = "one of the two got the token of the first period, the third that of the second")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "one period gave two tokens")
@Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "a period gave no token")
@Outcome(id = ".*, .*, 2", expect = FORBIDDEN, desc = "a period was counted twice")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class PeriodPassesMeanwhile {
  private final Bucket bucket = Bucket.after(2, 0);
  private final StartLine start = new StartLine();

  @Actor
  public void early(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bucket.take(1));
  }

  @Actor
  public void late(III_Result result) {
    start.await();
    result.r2 =
        Blocking.call(
            () -> {
              bucket.pass(1);
              return bucket.take(1);
            });
  }

  @Arbiter
  public void afterwards(III_Result result) {
    bucket.pass(1);
    result.r3 = bucket.take(2);
  }
}
