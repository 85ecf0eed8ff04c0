package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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

/** A value and a failure for one promise. */
@JCStressTest
@Description("of a completion and a failure one wins, and the promise stays as the winner left it")
@Outcome(id = "true, false, value", expect = ACCEPTABLE, desc = "the completion won")
@Outcome(id = "false, true, failure", expect = ACCEPTABLE, desc = "the failure won")
@Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "both were told that they won")
@Outcome(expect = FORBIDDEN, desc = "nobody won, or the promise is not as the winner left it")
@State
public class CompletionOrFailure {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void completer(ZZL_Result result) {
    start.await();
    result.r1 = promise.complete(1);
  }

  @Actor
  public void failer(ZZL_Result result) {
    start.await();
    result.r2 = promise.fail(new IllegalStateException("expected"));
  }

  @Arbiter
  public void afterwards(ZZL_Result result) {
    result.r3 = Ending.of(promise);
  }
}
