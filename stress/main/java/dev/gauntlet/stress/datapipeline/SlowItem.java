package dev.gauntlet.stress.datapipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.datapipeline.DataPipeline;
import dev.gauntlet.patterns.datapipeline.PipelineMetrics;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Items of which the last, once in many runs, takes as long as a disk that has to wake up. Only
 * once in many, because a test's JVM makes thousands of runs.
 */
@JCStressTest
@Description("a run ends when the last item is through, however long that takes")
@Outcome(id = "2, 0, 3", expect = ACCEPTABLE, desc = "both results arrived and were counted")
@Outcome(
    id = ".*, .*, [01]",
    expect = FORBIDDEN,
    desc = "the run ended while an item was still being worked at")
@Outcome(expect = FORBIDDEN, desc = "a result was lost, repeated or not counted")
@State
public class SlowItem {
  private static final int ITEMS = 2;
  private static final int RUNS_TO_ONE_SLOW = 256;
  private static final long SLOW_MILLIS = 500;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final DataPipeline pipeline = Subject.make(1, 1);
  private final LiveSource source = new LiveSource(ITEMS);
  private int sum;

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(III_Result result) {
    boolean slow = RUNS.incrementAndGet() % RUNS_TO_ONE_SLOW == 0;
    PipelineMetrics metrics =
        Blocking.call(
            () -> pipeline.run(source, item -> work(item, slow), number -> sum += number));
    result.r1 = (int) metrics.processed();
    result.r2 = (int) metrics.failed();
    result.r3 = sum;
  }

  private static int work(int item, boolean slow) {
    if (slow && item == ITEMS) {
      try {
        Thread.sleep(SLOW_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return item;
  }
}
