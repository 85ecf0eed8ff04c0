package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A failure, and a reader that asks for it once the promise is done. */
@JCStressTest
@Description("once a promise says that it is done, its failure is there")
@Outcome(
    id = "failure",
    expect = ACCEPTABLE,
    desc = "the reader found the promise done and got the failure")
@Outcome(id = "pending", expect = ACCEPTABLE, desc = "the reader came first")
@Outcome(
    expect = FORBIDDEN,
    desc = "the promise said that it was done before its failure was there")
@State
public class FailureWhenDone {
  private final Promise<Integer> promise = Subject.make();

  @Actor
  public void failer() {
    promise.fail(new IllegalStateException("expected"));
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = promise.isDone() ? Ending.of(promise) : "pending";
  }
}
