package dev.gauntlet.patterns.datapipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline around one queue on an explicit lock, whose workers count in volatile fields. Two that
 * count at once count one item.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin =
        "Volatile taken for atomic: every worker sees the newest count, and adds to it in steps",
    member = "process",
    schedule =
        "Two workers each finish an item: both read the count 0, both write 1, and two processed"
            + " items are counted as one.",
    fix = "Count in an AtomicLong, or under a lock.",
    flaggedBy = {Engine.JCSTRESS})
public final class TornMetricsPipeline implements DataPipeline {
  private final int workers;
  private final int capacity;
  private final ThreadFactory threads;

  public TornMetricsPipeline(int workers, int queueCapacity) {
    this(workers, queueCapacity, Crew.BY_ROLE);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public TornMetricsPipeline(int workers, int queueCapacity, ThreadFactory threads) {
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
    Run<I, O> run = new Run<>(capacity, stage, sink);
    Crew crew = new Crew(threads, run::cancel);
    boolean done = false;
    try {
      for (int i = 1; i <= workers; i++) {
        crew.start("worker " + i, run::work);
      }
      run.feed(source);
      crew.join();
      done = true;
    } finally {
      if (!done) {
        crew.dismiss();
      }
    }
    return run.metrics();
  }

  /** One run: the queue, what is done with an item, and what is counted. */
  private static final class Run<I, O> {
    private final Function<? super I, ? extends O> stage;
    private final Consumer<? super O> sink;
    private final int capacity;
    private final Lock lock = new ReentrantLock();
    private final Condition roomOrCancelled = lock.newCondition();
    private final Condition itemOrEnd = lock.newCondition();
    private final Queue<I> items = new ArrayDeque<>();
    private boolean ended;
    private boolean cancelled;
    // Taken before the other lock, never after it.
    private final Lock delivering = new ReentrantLock();
    private volatile long processed;
    private volatile long failed;

    Run(int capacity, Function<? super I, ? extends O> stage, Consumer<? super O> sink) {
      this.capacity = capacity;
      this.stage = stage;
      this.sink = sink;
    }

    void feed(Iterator<I> source) throws InterruptedException {
      boolean wanted = true;
      while (wanted && source.hasNext()) {
        wanted = put(Objects.requireNonNull(source.next(), "item"));
      }
      end();
    }

    void work() {
      for (I item = take(); item != null; item = take()) {
        process(item);
      }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void process(I item) {
      O result;
      try {
        result = Objects.requireNonNull(stage.apply(item), "result");
      } catch (RuntimeException e) {
        failed++;
        return;
      } finally {
        // The next item is not to meet an interrupt that was meant for this one.
        Thread.interrupted();
      }
      processed++;
      deliver(result);
    }

    private void deliver(O result) {
      delivering.lock();
      try {
        if (!isCancelled()) {
          sink.accept(result);
        }
      } finally {
        delivering.unlock();
      }
    }

    PipelineMetrics metrics() {
      return new PipelineMetrics(processed, failed);
    }

    private boolean put(I item) throws InterruptedException {
      lock.lock();
      try {
        while (items.size() == capacity && !cancelled) {
          roomOrCancelled.await();
        }
        if (cancelled) {
          return false;
        }
        items.add(item);
        itemOrEnd.signal();
        return true;
      } finally {
        lock.unlock();
      }
    }

    private @Nullable I take() {
      lock.lock();
      try {
        while (items.isEmpty() && !ended) {
          itemOrEnd.awaitUninterruptibly();
        }
        roomOrCancelled.signal();
        return items.poll();
      } finally {
        lock.unlock();
      }
    }

    private boolean isCancelled() {
      lock.lock();
      try {
        return cancelled;
      } finally {
        lock.unlock();
      }
    }

    private void end() {
      lock.lock();
      try {
        ended = true;
        itemOrEnd.signalAll();
      } finally {
        lock.unlock();
      }
    }

    void cancel() {
      lock.lock();
      try {
        cancelled = true;
        items.clear();
        roomOrCancelled.signalAll();
        end();
      } finally {
        lock.unlock();
      }
    }
  }
}
