package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.ExecutionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A completion, and a reader that gets the value once the promise is done. */
@JCStressTest
@Description("once a promise says that it is done, its value is there, and fully written")
@Outcome(
    id = "7",
    expect = ACCEPTABLE,
    desc = "the reader found the promise done and read the value")
@Outcome(id = "pending", expect = ACCEPTABLE, desc = "the reader came first")
@Outcome(
    id = "no value",
    expect = FORBIDDEN,
    desc = "the promise said that it was done before its value was there")
@Outcome(expect = FORBIDDEN, desc = "the reader saw the value before it was fully written")
@State
public class ValueWhenDone {
  private final Promise<int[]> promise = Subject.make();

  @Actor
  public void completer() {
    promise.complete(new int[] {7});
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = promise.isDone() ? Blocking.call(this::read) : "pending";
  }

  private Object read() throws InterruptedException, ExecutionException {
    try {
      return promise.get()[0];
    } catch (NullPointerException e) {
      return "no value";
    }
  }
}
