package dev.gauntlet.stress.batchexecutor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Items that two threads finish at nearly the same time, two by two: what the caller gets. */
@JCStressTest
@Description("two items at once: each has its outcome, in the order of the items")
@Outcome(
    id = "0 1 2 3 4 5 6 7, 0 1 2 3 4 5 6 7",
    expect = ACCEPTABLE,
    desc = "an outcome for each item, in order")
@Outcome(expect = FORBIDDEN, desc = "an outcome is missing or out of place")
@State
public class OutcomesInOrder {
  private static final int PATIENCE = 2_000;

  private final Batch batch = new Batch(2);
  private final AtomicInteger arrived = new AtomicInteger();

  @Actor
  public void caller(LL_Result result) {
    result.r1 = batch.run(List.of(0, 1, 2, 3, 4, 5, 6, 7), this::work);
  }

  @Actor
  public void reader(LL_Result result) {
    result.r2 = batch.await();
  }

  /** Waits a moment for the work on another item, so that both are done together. */
  private Integer work(Integer item) {
    int here = arrived.incrementAndGet();
    int both = here + here % 2;
    for (int i = 0; i < PATIENCE && arrived.get() < both; i++) {
      Thread.onSpinWait();
    }
    return item;
  }
}
