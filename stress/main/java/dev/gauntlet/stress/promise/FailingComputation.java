package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import java.io.IOException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A computation that throws, beside a reader. */
@JCStressTest
@Description("a computation that throws completes the promise with what it threw")
@Outcome(
    id = {"pending, failure", "failure, failure"},
    expect = ACCEPTABLE,
    desc = "the promise failed with the exception")
@Outcome(
    id = ".*, pending",
    expect = FORBIDDEN,
    desc = "nobody was told: the promise stays pending for ever")
@Outcome(expect = FORBIDDEN, desc = "the promise ended in another way")
@State
public class FailingComputation {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void computer() {
    start.await();
    try {
      promise.completeWith(
          () -> {
            throw new IOException("expected");
          });
    } catch (RuntimeException e) {
      // Judged by what the promise says afterwards.
    }
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    result.r1 = promise.isDone() ? Ending.of(promise) : "pending";
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = promise.isDone() ? Ending.of(promise) : "pending";
  }
}
