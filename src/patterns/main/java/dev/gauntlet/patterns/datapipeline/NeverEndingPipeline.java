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
 * A pipeline of two queues on their own monitors, where an end marker follows the last item. Each
 * of several workers leaves the marker to the others, so the queue is never empty again.
 */
@Buggy(
    defect = Defect.LIVENESS,
    cwe = "CWE-835",
    origin = "SLIDES 8 (guide's own): the end marker keeps the queue from ever being empty",
    member = "work",
    schedule =
        "Two workers. One takes the end marker, puts it back for the other and leaves; so does the"
            + " other, and waits for the queue to run empty. The marker stays in it, and the"
            + " collector waits for the end of the results.",
    fix = "Close the queue behind the last item, or let the last worker keep the marker.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class NeverEndingPipeline implements DataPipeline {
  private final int workers;
  private final int capacity;
  private final ThreadFactory threads;

  public NeverEndingPipeline(int workers, int queueCapacity) {
    this(workers, queueCapacity, Crew.BY_ROLE);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public NeverEndingPipeline(int workers, int queueCapacity, ThreadFactory threads) {
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
    private static final Object END = new Object();

    private final int workers;
    private final Handover<Object> items;
    private final Handover<O> results;
    private final AtomicInteger living;
    private final AtomicLong failed = new AtomicLong();

    Run(int workers, int capacity) {
      this.workers = workers;
      items = new Handover<>(capacity);
      results = new Handover<>(capacity);
      living = new AtomicInteger(workers);
    }

    void feed(Iterator<I> source) throws InterruptedException {
      boolean wanted = true;
      while (wanted && source.hasNext()) {
        wanted = items.put(Objects.requireNonNull(source.next(), "item"));
      }
      items.put(END);
    }

    @SuppressWarnings("unchecked")
    void work(Function<? super I, ? extends O> stage) throws InterruptedException {
      Object item = items.take();
      while (item != null && item != END) {
        O result = process((I) item, stage);
        if (result != null) {
          results.put(result);
        }
        item = items.take();
      }
      if (workers > 1) {
        items.put(END);
      }
      if (living.decrementAndGet() == 0) {
        synchronized (items) {
          while (!items.isEmpty()) {
            items.wait();
          }
        }
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
      for (O result = results.take(); result != null; result = results.take()) {
        sink.accept(result);
        collected++;
      }
      return collected;
    }

    void abandon() {
      items.abandon();
      results.abandon();
    }
  }
}
