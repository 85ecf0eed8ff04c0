package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Completions of one promise after the other, and a reader that gets each value once it is done.
 */
@JCStressTest
@Description("once a promise says that it is done, its value is there, and fully written")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "each promise that was done had its value")
@Outcome(
    id = ".*, 0",
    expect = FORBIDDEN,
    desc = "a promise said that it was done before its value was there")
@Outcome(expect = FORBIDDEN, desc = "the reader saw a value before it was fully written")
@State
public class ValueWhenDone {
  private static final int PROMISES = 6;
  private static final int PATIENCE = 200;

  private final List<Promise<int[]>> promises = new ArrayList<>();

  public ValueWhenDone() {
    for (int i = 0; i < PROMISES; i++) {
      promises.add(Subject.make());
    }
  }

  @Actor
  public void completer() {
    for (Promise<int[]> promise : promises) {
      promise.complete(new int[] {7});
    }
  }

  @Actor
  public void reader(II_Result result) {
    for (Promise<int[]> promise : promises) {
      for (int i = 0; i < PATIENCE && !promise.isDone(); i++) {
        Thread.onSpinWait();
      }
      if (promise.isDone()) {
        Blocking.run(() -> read(promise, result));
      }
    }
  }

  private static void read(Promise<int[]> promise, II_Result result)
      throws InterruptedException, ExecutionException {
    try {
      if (promise.get()[0] != 7) {
        result.r2++;
      }
    } catch (NullPointerException e) {
      // Of no value, or in the promise itself.
      result.r1++;
    }
  }
}
