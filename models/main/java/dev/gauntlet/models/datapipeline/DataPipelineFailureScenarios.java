package dev.gauntlet.models.datapipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.check.WatchedSource;
import dev.gauntlet.patterns.datapipeline.DataPipeline;
import dev.gauntlet.patterns.datapipeline.PipelineMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a data pipeline promises when what it is given fails: the run ends, and says why. What
 * source and sink throw is nothing that a pipeline would throw by itself.
 */
public class DataPipelineFailureScenarios {
  @Scenario("A sink that throws ends the run and its threads, though more items would follow.")
  public void failingSink() throws Exception {
    checkFailingSink(
        Subject.make(1, 1),
        new WatchedSource<>(List.of(1, 2, 3, 4)),
        DataPipelineFailureScenarios::fail);
  }

  @Scenario("A sink that throws for one of two workers ends the run for both.")
  public void failingSinkOfTwoWorkers() throws Exception {
    checkFailingSink(
        Subject.make(2, 2), new WatchedSource<>(List.of(1, 2)), DataPipelineFailureScenarios::fail);
  }

  @Scenario("A sink that throws when the queues are full ends the run, whoever waits for room.")
  public void failingSinkBehindFullQueues() throws Exception {
    checkFailingSink(
        Subject.make(2, 1),
        new WatchedSource<>(List.of(1, 2, 3, 4)),
        result -> {
          Pace.nap();
          fail(result);
        });
  }

  @Scenario("A source that throws ends the run with its exception.")
  public void failingSource() throws Exception {
    DataPipeline pipeline = Subject.make(2, 1);
    boolean[] failed = new boolean[1];
    try {
      pipeline.run(new FailingSource(), item -> item, result -> {});
    } catch (UncheckedIOException e) {
      failed[0] = true;
    }
    Check.that("the exception of the source reaches the caller", failed[0]);
  }

  @Scenario("An error that the stage throws ends the run and reaches the caller.")
  public void stageWithError() throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    boolean[] failed = new boolean[1];
    try {
      pipeline.run(List.of(1, 2, 3, 4).iterator(), item -> failWithError(item), result -> {});
    } catch (LinkageError e) {
      failed[0] = true;
    }
    Check.that("the error of the stage reaches the caller", failed[0]);
  }

  @Scenario("What a refused or a failed run leaves behind does not reach the next one.")
  @SuppressWarnings("NullAway")
  public void failedRunLeavesNothing() throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    boolean[] ended = new boolean[2];
    try {
      pipeline.run(List.of(1).iterator(), item -> item, null);
    } catch (NullPointerException e) {
      ended[0] = true;
    }
    try {
      pipeline.run(List.of(1, 2, 4).iterator(), item -> item, result -> fail(result));
    } catch (UncheckedIOException e) {
      ended[1] = true;
    }
    int[] got = new int[1];
    @Nullable PipelineMetrics[] metrics = new PipelineMetrics[1];
    Threads threads = new Threads();
    threads.add(
        "next caller",
        () ->
            metrics[0] =
                pipeline.run(
                    List.of(8).iterator(), (Integer item) -> item, result -> got[0] += result));
    threads.run();
    Check.that("a run without a sink is refused", ended[0]);
    Check.that("the exception of the sink reaches the caller", ended[1]);
    Check.equal("sum of the next run's results, which are 8", 8, got[0]);
    Check.equal("metrics of the next run", new PipelineMetrics(1, 0), metrics[0]);
  }

  private static void checkFailingSink(
      DataPipeline pipeline, WatchedSource<Integer> source, Consumer<Integer> sink)
      throws InterruptedException {
    boolean[] failed = new boolean[1];
    try {
      pipeline.run(source, (Integer item) -> item, sink);
    } catch (UncheckedIOException e) {
      failed[0] = true;
    }
    Check.that("the exception of the sink reaches the caller", failed[0]);
    source.awaitEndOfUsers();
  }

  private static void fail(int result) {
    throw new UncheckedIOException(new IOException("by the sink, for " + result));
  }

  private static int failWithError(int item) {
    throw new LinkageError("by the stage, for " + item);
  }

  /** Gives one item and then throws. */
  private static final class FailingSource implements Iterator<Integer> {
    private boolean given;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      if (given) {
        throw new UncheckedIOException(new IOException("by the source"));
      }
      given = true;
      return 1;
    }
  }
}
