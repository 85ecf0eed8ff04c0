package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads that wait when the promise completes. */
@JCStressTest
@Description("a completion lets every waiting thread go on")
@Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "both waiters got the value")
@Outcome(expect = FORBIDDEN, desc = "a waiter got something else")
@State
public class TwoWaiters {
  private final Promise<Integer> promise = Subject.make();
  private final LateWaiter late = new LateWaiter(promise);

  @Actor
  public void waiter(II_Result result) {
    result.r1 = Blocking.call(promise::get);
  }

  @Actor
  public void completer(II_Result result) {
    Blocking.run(
        () -> {
          late.startAndAwaitWaiting();
          promise.complete(7);
          result.r2 = late.value();
        });
  }
}
