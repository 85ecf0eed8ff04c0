package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A callback that is registered while the promise completes. */
@JCStressTest
@Description("a callback runs exactly once, whether it came before the completion or after it")
@Outcome(id = "1, 7", expect = ACCEPTABLE, desc = "the callback ran once, with the value")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "the callback was lost")
@Outcome(expect = FORBIDDEN, desc = "the callback ran twice, or without the value")
@State
public class CallbackBesideCompletion {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();

  @Actor
  public void registrar() {
    start.await();
    promise.whenDone(
        (value, failure) -> {
          runs.incrementAndGet();
          told.set(value == null ? 0 : value);
        });
  }

  @Actor
  public void completer() {
    start.await();
    promise.complete(7);
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r1 = runs.get();
    result.r2 = told.get();
  }
}
