package dev.gauntlet.stress.datapipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.datapipeline.DataPipeline;
import dev.gauntlet.patterns.datapipeline.PipelineMetrics;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A failing item among others, in a pipeline of one worker. */
@JCStressTest
@Description("a failing item is counted as failed and harms no other")
@Outcome(
    id = "2, 1, 4",
    expect = ACCEPTABLE,
    desc = "the items before and behind the failing one came through")
@Outcome(
    id = ".*, .*, 4",
    expect = FORBIDDEN,
    desc = "the items came through, and were not counted as what they were")
@Outcome(expect = FORBIDDEN, desc = "an item was lost to the failure of another")
@State
public class FailingItem {
  private static final int ITEMS = 3;
  private static final int FAILING = 2;

  private final DataPipeline pipeline = Subject.make(1, 1);
  private final LiveSource source = new LiveSource(ITEMS);
  private int sum;

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(III_Result result) {
    PipelineMetrics metrics =
        Blocking.call(() -> pipeline.run(source, FailingItem::work, number -> sum += number));
    result.r1 = (int) metrics.processed();
    result.r2 = (int) metrics.failed();
    result.r3 = sum;
  }

  private static int work(int item) {
    if (item == FAILING) {
      throw new IllegalStateException("by the stage");
    }
    return item;
  }
}
