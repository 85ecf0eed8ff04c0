package dev.gauntlet.models.logpipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.check.WatchedSource;
import dev.gauntlet.patterns.logpipeline.LogEntry;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a log pipeline promises when what it is given fails: the run ends, and says why. What source
 * and sink throw is nothing that a pipeline would throw by itself.
 */
public class LogPipelineFailureScenarios {
  private static final String TIME = "2024-01-02 03:04:05";
  private static final String ONE = TIME + " [INFO] 1";
  private static final String TWO = TIME + " [WARN] 2";

  @Scenario("A sink that throws ends the run and its threads, though more lines would follow.")
  public void failingSink() throws Exception {
    checkFailingSink(Subject.make(1, 1), new WatchedSource<>(List.of(ONE, TWO, ONE, TWO)));
  }

  @Scenario("A sink that throws for one of two processors ends the run for both.")
  public void failingSinkOfTwoProcessors() throws Exception {
    checkFailingSink(Subject.make(2, 2), new WatchedSource<>(List.of(ONE, TWO)));
  }

  @Scenario("A source that throws ends the run with its exception.")
  public void failingSource() throws Exception {
    LogPipeline pipeline = Subject.make(2, 1);
    boolean[] failed = new boolean[1];
    try {
      pipeline.process(new FailingSource(() -> {}), entry -> {});
    } catch (UncheckedIOException e) {
      failed[0] = true;
    }
    Check.that("the exception of the source reaches the caller", failed[0]);
  }

  @Scenario("When a source that throws has ended the run, nobody is at the sink any more.")
  public void failingSourceBesideSlowSink() throws Exception {
    LogPipeline pipeline = Subject.make(1, 1);
    Writer writer = new Writer();
    boolean[] failed = new boolean[1];
    try {
      pipeline.process(
          new FailingSource(LogPipelineFailureScenarios::letOthersGoOn), writer::accept);
    } catch (UncheckedIOException e) {
      failed[0] = true;
    }
    boolean busy = writer.isBusy();
    int calls = writer.calls();
    Threads.pause();
    Check.that("the exception of the source reaches the caller", failed[0]);
    Check.that("nobody is at the sink when the run has ended", !busy);
    Check.equal("calls of the sink when the run has ended, and later", calls, writer.calls());
  }

  @Scenario("What a refused or a failed run leaves behind does not reach the next one.")
  @SuppressWarnings("NullAway")
  public void failedRunLeavesNothing() throws Exception {
    LogPipeline pipeline = Subject.make(1, 1);
    boolean[] ended = new boolean[2];
    try {
      pipeline.process(List.of(ONE).iterator(), null);
    } catch (NullPointerException e) {
      ended[0] = true;
    }
    try {
      pipeline.process(List.of(ONE, ONE, ONE).iterator(), LogPipelineFailureScenarios::fail);
    } catch (UncheckedIOException e) {
      ended[1] = true;
    }
    int[] got = new int[1];
    @Nullable LogSummary[] summary = new LogSummary[1];
    Threads threads = new Threads();
    threads.add(
        "next caller",
        () ->
            summary[0] =
                pipeline.process(
                    List.of(TWO).iterator(), entry -> got[0] += Integer.parseInt(entry.message())));
    threads.run();
    Check.that("a run without a sink is refused", ended[0]);
    Check.that("the exception of the sink reaches the caller", ended[1]);
    Check.equal("sum of the next run's messages, which are 2", 2, got[0]);
    Check.equal("summary of the next run", new LogSummary(1, 1, 0), summary[0]);
  }

  private static void checkFailingSink(LogPipeline pipeline, WatchedSource<String> source)
      throws InterruptedException {
    boolean[] failed = new boolean[1];
    try {
      pipeline.process(source, LogPipelineFailureScenarios::fail);
    } catch (UncheckedIOException e) {
      failed[0] = true;
    }
    Check.that("the exception of the sink reaches the caller", failed[0]);
    source.awaitEndOfUsers();
  }

  private static void letOthersGoOn() {
    try {
      Threads.pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fail(LogEntry entry) {
    throw new UncheckedIOException(new IOException("by the sink, for " + entry));
  }

  /** Gives one line and then throws. */
  private static final class FailingSource implements Iterator<String> {
    private final Runnable beforehand;
    private boolean given;

    /**
     * @param beforehand what it does before it throws
     */
    FailingSource(Runnable beforehand) {
      this.beforehand = beforehand;
    }

    @Override
    public boolean hasNext() {
      if (given) {
        beforehand.run();
        throw new UncheckedIOException(new IOException("by the source"));
      }
      return true;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      given = true;
      return ONE;
    }
  }
}
