package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Two values for one promise. */
@JCStressTest
@Description("of two completions one wins: it alone is answered true, and its value stays")
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the first actor won")
@Outcome(id = "false, true, 2", expect = ACCEPTABLE, desc = "the second actor won")
@Outcome(
    id = "true, true, .*",
    expect = FORBIDDEN,
    desc = "both were told that they won: one value overwrote the other")
@Outcome(expect = FORBIDDEN, desc = "nobody won, or the value is not the winner's")
@State
public class TwoCompletions {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(ZZL_Result result) {
    start.await();
    result.r1 = promise.complete(1);
  }

  @Actor
  public void second(ZZL_Result result) {
    start.await();
    result.r2 = promise.complete(2);
  }

  @Arbiter
  public void afterwards(ZZL_Result result) {
    result.r3 = Blocking.call(promise::get);
  }
}
