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
import org.openjdk.jcstress.infra.results.ZI_Result;

/** A thread that waits while another completes the promise. */
@JCStressTest
@Description("a thread that waits gets the value, whoever came first")
@Outcome(id = "true, 7", expect = ACCEPTABLE, desc = "the waiter got the value")
@Outcome(expect = FORBIDDEN, desc = "the only completion was refused, or the value was not there")
@State
public class WaiterBesideCompletion {
  private final Promise<Integer> promise = Subject.make();

  @Actor
  public void completer(ZI_Result result) {
    result.r1 = promise.complete(7);
  }

  @Actor
  public void waiter(ZI_Result result) {
    result.r2 = Blocking.call(promise::get);
  }
}
