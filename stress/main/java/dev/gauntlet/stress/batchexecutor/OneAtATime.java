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

/** Two items for an executor that works on one at once: how many are worked on together. */
@JCStressTest
@Description("an executor of one at once works on one item at a time")
@Outcome(id = "0 1, one at a time", expect = ACCEPTABLE, desc = "one item after the other")
@Outcome(
    id = ".*, overlapping",
    expect = FORBIDDEN,
    desc = "an item was begun while another was worked on: the limit was not kept")
@Outcome(expect = FORBIDDEN, desc = "an outcome is missing or out of place")
@State
public class OneAtATime {
  private static final int PATIENCE = 2_000;

  private final Batch batch = new Batch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean overlapping;

  @Actor
  public void caller(LL_Result result) {
    result.r1 = batch.run(List.of(0, 1), this::work);
  }

  @Actor
  public void reader(LL_Result result) {
    batch.await();
    result.r2 = overlapping ? "overlapping" : "one at a time";
  }

  private Integer work(Integer item) {
    if (inside.incrementAndGet() > 1) {
      overlapping = true;
    }
    for (int i = 0; i < PATIENCE && !overlapping; i++) {
      Thread.onSpinWait();
    }
    inside.decrementAndGet();
    return item;
  }
}
