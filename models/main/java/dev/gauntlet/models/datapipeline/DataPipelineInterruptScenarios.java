package dev.gauntlet.models.datapipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.datapipeline.DataPipeline;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a data pipeline promises when its caller is interrupted: nothing of the run outlives it. */
public class DataPipelineInterruptScenarios {
  @Scenario("When an interrupt ends the run, no worker is at the stage any more.")
  public void stageEndsWithTheRun() throws Exception {
    checkNobodyAtWork(
        (pipeline, work) ->
            pipeline.run(
                List.of(1).iterator(),
                (Integer item) -> {
                  work.run();
                  return item;
                },
                result -> {}));
  }

  @Scenario("When an interrupt ends the run, nobody is at the sink any more.")
  public void sinkEndsWithTheRun() throws Exception {
    checkNobodyAtWork(
        (pipeline, work) ->
            pipeline.run(List.of(1).iterator(), (Integer item) -> item, result -> work.run()));
  }

  /** A run whose stage or sink does some work. */
  @FunctionalInterface
  private interface Run {
    void run(DataPipeline pipeline, Runnable work) throws InterruptedException;
  }

  /** Demands that work during which the caller is interrupted is over when its run is. */
  private static void checkNobodyAtWork(Run run) throws Exception {
    DataPipeline pipeline = Subject.make(1, 1);
    AtomicInteger atWork = new AtomicInteger();
    int[] left = new int[1];
    Threads threads = new Threads();
    threads.add(
        "caller",
        () -> {
          Thread caller = Thread.currentThread();
          try {
            run.run(
                pipeline,
                () -> {
                  atWork.incrementAndGet();
                  caller.interrupt();
                  workOn();
                  atWork.decrementAndGet();
                });
          } catch (InterruptedException e) {
            // Or it was through when the interrupt came.
          }
          left[0] = atWork.get();
        });
    threads.run();
    Check.equal("calls of stage or sink that go on after the run", 0, left[0]);
  }

  /** Takes time, though a pipeline that is cancelled may interrupt who works; keeps that. */
  private static void workOn() {
    Pace.nap();
    boolean interrupted = Thread.interrupted();
    Pace.nap();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
