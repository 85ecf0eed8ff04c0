package dev.gauntlet.stress.batchexecutor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** An item whose work throws, before one whose work returns, on one thread at once. */
@JCStressTest
@Description("an item that fails has the exception for its outcome; the next goes on")
@Outcome(
    id = "UnsupportedOperationException 1, UnsupportedOperationException 1",
    expect = ACCEPTABLE,
    desc = "the failure and the result, each in its place")
@Outcome(expect = FORBIDDEN, desc = "the failure was not told, or touched the other item")
@State
public class FailingItem {
  private final Batch batch = new Batch(1);

  @Actor
  public void caller(LL_Result result) {
    result.r1 = batch.run(List.of(0, 1), item -> workOrFail(item));
  }

  @Actor
  public void reader(LL_Result result) {
    result.r2 = batch.await();
  }

  private static Integer workOrFail(int item) {
    if (item == 0) {
      throw new UnsupportedOperationException("by the work");
    }
    return item;
  }
}
