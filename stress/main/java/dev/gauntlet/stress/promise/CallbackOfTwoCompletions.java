package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
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
import org.openjdk.jcstress.infra.results.III_Result;

/** Two completions of a promise that has a callback. */
@JCStressTest
@Description(
    "when two complete a promise at once, its callback runs once, with the value that stays")
@Outcome(
    id = {"1, 1, 1", "1, 2, 2"},
    expect = ACCEPTABLE,
    desc = "the callback ran once, with the value that stays")
@Outcome(id = "2, .*, .*", expect = FORBIDDEN, desc = "each completion ran the callback")
@Outcome(expect = FORBIDDEN, desc = "the callback was lost, or told another value than stays")
@State
public class CallbackOfTwoCompletions {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();

  public CallbackOfTwoCompletions() {
    promise.whenDone(
        (value, failure) -> {
          runs.incrementAndGet();
          told.set(value == null ? 0 : value);
        });
  }

  @Actor
  public void first() {
    start.await();
    promise.complete(1);
  }

  @Actor
  public void second() {
    start.await();
    promise.complete(2);
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r1 = runs.get();
    result.r2 = told.get();
    result.r3 = Blocking.call(promise::get);
  }
}
