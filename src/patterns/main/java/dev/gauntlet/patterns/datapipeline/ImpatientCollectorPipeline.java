package dev.gauntlet.patterns.datapipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline of two queues on their own monitors, whose collector waits a fifth of a second for the
 * next result. If none comes and no item is queued, it leaves; an item may be in a worker's hands
 * then.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-672",
    origin = "SLIDES 8 (guide's own): the collector leaves when its queue is empty for a moment",
    member = "collect",
    schedule =
        "A worker takes the last item and works at it for longer than the collector waits. The"
            + " collector finds no result and no queued item, and leaves; the result comes and is"
            + " never collected.",
    fix = "Collect until the last worker has left.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class ImpatientCollectorPipeline implements DataPipeline {
  private static final long PATIENCE_MILLIS = 200;

  private final int workers;
  private final int capacity;
  private final ThreadFactory threads;

  public ImpatientCollectorPipeline(int workers, int queueCapacity) {
    this(workers, queueCapacity, Crew.BY_ROLE);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public ImpatientCollectorPipeline(int workers, int queueCapacity, ThreadFactory threads) {
    if (workers < 1 || queueCapacity < 1) {
      throw new IllegalArgumentException(workers + " workers, queues of " + queueCapacity);
    }
    this.workers = workers;
    capacity = queueCapacity;
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public <I, O> PipelineMetrics run(
      Iterator<I> source, Function<? super I, ? extends O> stage, Consumer<? super O> sink)
      throws InterruptedException {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(sink, "sink");
    Run<I, O> run = new Run<>(workers, capacity);
    Crew crew = new Crew(threads, run::abandon);
    boolean done = false;
    try {
      crew.start("feeder", () -> run.feed(source));
      for (int i = 1; i <= workers; i++) {
        crew.start("worker " + i, () -> run.work(stage));
      }
      long processed = run.collect(sink);
      crew.join();
      done = true;
      return new PipelineMetrics(processed, run.failed.get());
    } finally {
      if (!done) {
        crew.dismiss();
      }
    }
  }

  /** One run: its queues, and how many of its workers are left. */
  private static final class Run<I, O> {
    private final Handover<I> items;
    private final Handover<O> results;
    private final AtomicInteger living;
    private final AtomicLong failed = new AtomicLong();

    Run(int workers, int capacity) {
      items = new Handover<>(capacity);
      results = new Handover<>(capacity);
      living = new AtomicInteger(workers);
    }

    void feed(Iterator<I> source) throws InterruptedException {
      boolean wanted = true;
      while (wanted && source.hasNext()) {
        wanted = items.put(Objects.requireNonNull(source.next(), "item"));
      }
      items.close();
    }

    void work(Function<? super I, ? extends O> stage) throws InterruptedException {
      for (I item = items.take(); item != null; item = items.take()) {
        O result = process(item, stage);
        if (result != null) {
          results.put(result);
        }
      }
      if (living.decrementAndGet() == 0) {
        results.close();
      }
    }

    private @Nullable O process(I item, Function<? super I, ? extends O> stage) {
      try {
        return Objects.requireNonNull(stage.apply(item), "result");
      } catch (RuntimeException e) {
        failed.incrementAndGet();
        return null;
      } finally {
        // The next item is not to meet an interrupt that was meant for this one.
        Thread.interrupted();
      }
    }

    long collect(Consumer<? super O> sink) throws InterruptedException {
      long collected = 0;
      O result = results.take();
      while (result != null || !items.isEmpty()) {
        if (result != null) {
          sink.accept(result);
          collected++;
        }
        result = results.poll(PATIENCE_MILLIS);
      }
      return collected;
    }

    void abandon() {
      items.abandon();
      results.abandon();
    }
  }
}
