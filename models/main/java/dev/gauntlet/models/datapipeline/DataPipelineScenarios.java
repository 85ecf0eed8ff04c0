package dev.gauntlet.models.datapipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.datapipeline.DataPipeline;
import dev.gauntlet.patterns.datapipeline.PipelineMetrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a data pipeline promises. The threads besides the caller's are its own. */
public class DataPipelineScenarios {
  @Scenario("The result of every item reaches the sink once, and every item is counted.")
  public void everyItemOnce() throws Exception {
    DataPipeline pipeline = Subject.make(2, 2);
    int[] got = new int[2];
    PipelineMetrics metrics =
        pipeline.run(
            List.of(1, 2).iterator(),
            DataPipelineScenarios::tenfold,
            result -> {
              got[0]++;
              got[1] += result;
            });
    Check.equal("results of two items", 2, got[0]);
    Check.equal("sum of the results 10 and 20", 30, got[1]);
    Check.equal("metrics of two items", new PipelineMetrics(2, 0), metrics);
  }

  @Scenario("A failing item is counted as failed and harms no other.")
  public void failingItem() throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    int[] got = new int[2];
    PipelineMetrics metrics =
        pipeline.run(
            List.of(0, 2).iterator(),
            (Integer item) -> 40 / item,
            result -> {
              got[0]++;
              got[1] += result;
            });
    Check.equal("results of the item that does not fail", 1, got[0]);
    Check.equal("its result", 20, got[1]);
    Check.equal("metrics of two items, one of which fails", new PipelineMetrics(1, 1), metrics);
  }

  @Scenario("A source without items ends the run, whatever the number of workers.")
  public void nothingToDo() throws Exception {
    DataPipeline pipeline = Subject.make(2, 1);
    int[] calls = new int[1];
    PipelineMetrics metrics =
        pipeline.run(List.<Integer>of().iterator(), item -> item, result -> calls[0]++);
    Check.equal("results of no item", 0, calls[0]);
    Check.equal("metrics of no item", new PipelineMetrics(0, 0), metrics);
  }

  @Scenario("The sink is called once at a time, however many workers there are.")
  public void oneCallOfTheSinkAtATime() throws Exception {
    DataPipeline pipeline = Subject.make(2, 2);
    Recorder sink = new Recorder();
    pipeline.run(List.of(1, 2).iterator(), item -> item, sink::accept);
    Check.that("no call of the sink begins while another is going on", !sink.isOverlapped());
    Check.equal("results of two items", 2, sink.calls());
    Check.equal("sum of the results 1 and 2", 3, sink.sum());
  }

  @Scenario("More items than the queues have places all come through, one worker or not.")
  public void moreItemsThanPlaces() throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    int[] got = new int[1];
    PipelineMetrics metrics =
        pipeline.run(
            List.of(1, 2, 4, 8).iterator(), (Integer item) -> item, result -> got[0] += result);
    Check.equal("sum of the results 1, 2, 4 and 8", 15, got[0]);
    Check.equal("metrics of four items", new PipelineMetrics(4, 0), metrics);
  }

  @Scenario(
      "Two workers at a queue with one place get every item through, and nobody waits for ever.")
  public void twoWorkersOnePlace() throws Exception {
    DataPipeline pipeline = Subject.make(2, 1);
    int[] got = new int[1];
    PipelineMetrics metrics =
        pipeline.run(
            List.of(1, 2, 4).iterator(), (Integer item) -> item, result -> got[0] += result);
    Check.equal("sum of the results 1, 2 and 4", 7, got[0]);
    Check.equal("metrics of three items", new PipelineMetrics(3, 0), metrics);
  }

  @Scenario("Who is interrupted while its pipeline works gets out of it, or its complete metrics.")
  public void interruptedCaller() throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    Gate gate = new Gate();
    boolean[] interrupted = new boolean[1];
    @Nullable PipelineMetrics[] metrics = new PipelineMetrics[1];
    Threads threads = new Threads();
    Thread caller =
        threads.add(
            "caller",
            () -> {
              try {
                metrics[0] =
                    pipeline.run(List.of(1).iterator(), item -> behind(gate, item), result -> {});
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add(
        "interrupter",
        () -> {
          caller.interrupt();
          gate.open();
        });
    threads.run();
    Check.that(
        "the caller is interrupted, or its item is through; the metrics were " + metrics[0],
        interrupted[0] || new PipelineMetrics(1, 0).equals(metrics[0]));
  }

  /** Takes so long that the other worker gets the other item. */
  private static int tenfold(int item) {
    Pace.nap();
    return item * 10;
  }

  /** The item, once the gate is open. A pipeline that is cancelled may interrupt who waits. */
  private static Integer behind(Gate gate, Integer item) {
    gate.passOrKeepInterrupt();
    return item;
  }
}
