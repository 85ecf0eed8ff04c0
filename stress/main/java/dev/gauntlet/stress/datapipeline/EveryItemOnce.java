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
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Items that one actor offers while the other runs them through a pipeline of two workers. */
@JCStressTest
@Description("every result reaches the sink once, one call at a time, and every item is counted")
@Outcome(
    id = "4, 0, 10, 0",
    expect = ACCEPTABLE,
    desc = "the results of four items arrived, and four items were counted")
@Outcome(
    id = ".*, .*, 10, 0",
    expect = FORBIDDEN,
    desc = "the results arrived, and an item was not counted")
@Outcome(
    id = ".*, .*, .*, [1-9].*",
    expect = FORBIDDEN,
    desc = "a call of the sink began while another was going on")
@Outcome(expect = FORBIDDEN, desc = "a result was lost or repeated")
@State
public class EveryItemOnce {
  private static final int ITEMS = 4;

  private final DataPipeline pipeline = Subject.make(2, 2);
  private final LiveSource source = new LiveSource(ITEMS);
  private final Meeting meeting = new Meeting();
  private final AtomicInteger callers = new AtomicInteger();
  private int sum;
  private int overlaps;

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(IIII_Result result) {
    PipelineMetrics metrics =
        Blocking.call(() -> pipeline.run(source, meeting::then, this::accept));
    result.r1 = (int) metrics.processed();
    result.r2 = (int) metrics.failed();
    result.r3 = sum;
    result.r4 = overlaps;
  }

  private void accept(int number) {
    if (callers.incrementAndGet() != 1) {
      overlaps++;
    }
    sum += number;
    callers.decrementAndGet();
  }
}
