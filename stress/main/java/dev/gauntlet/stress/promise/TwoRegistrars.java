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

/** Two callbacks that are registered at once, before the promise completes. */
@JCStressTest
@Description("every callback that was registered runs exactly once")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both callbacks ran once")
@Outcome(
    id = {"0, .*", ".*, 0"},
    expect = FORBIDDEN,
    desc = "a callback was lost")
@Outcome(expect = FORBIDDEN, desc = "a callback ran twice")
@State
public class TwoRegistrars {
  private final Promise<Integer> promise = Subject.make();
  private final StartLine start = new StartLine();
  private final AtomicInteger one = new AtomicInteger();
  private final AtomicInteger two = new AtomicInteger();

  @Actor
  public void first() {
    start.await();
    promise.whenDone((value, failure) -> one.incrementAndGet());
  }

  @Actor
  public void second() {
    start.await();
    promise.whenDone((value, failure) -> two.incrementAndGet());
  }

  @Arbiter
  public void afterwards(II_Result result) {
    promise.complete(7);
    result.r1 = one.get();
    result.r2 = two.get();
  }
}
