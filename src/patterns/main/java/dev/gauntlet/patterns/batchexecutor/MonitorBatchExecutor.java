package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Starts for each call as many threads as may work at once; each takes one item after the other.
 * All calls share the limit, which the executor's monitor guards.
 */
@Correct(way = "intrinsic monitor, a few threads for each call")
public final class MonitorBatchExecutor implements BatchExecutor {
  private final int maxConcurrent;
  private final ThreadFactory threads;
  private int working;

  /** Makes an executor that starts threads of its own. */
  public MonitorBatchExecutor(int maxConcurrent) {
    this(maxConcurrent, Executors.defaultThreadFactory());
  }

  /** Makes an executor that starts threads of the factory. */
  public MonitorBatchExecutor(int maxConcurrent, ThreadFactory threads) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
    this.maxConcurrent = maxConcurrent;
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public <I, O> List<Outcome<O>> runAll(List<I> items, Function<? super I, ? extends O> work)
      throws InterruptedException {
    Batch<I, O> batch = new Batch<>(items, work);
    Crew crew = new Crew(threads);
    boolean done = false;
    try {
      for (int i = 0; i < Math.min(maxConcurrent, batch.items.size()); i++) {
        crew.start(() -> work(batch));
      }
      crew.join();
      done = true;
    } finally {
      if (!done) {
        batch.cancel();
        crew.dismiss();
      }
    }
    return batch.outcomes.all();
  }

  private <I, O> void work(Batch<I, O> batch) {
    for (int place = batch.next(); place < batch.items.size(); place = batch.next()) {
      // An interrupt of the item before must not end this wait; one that cancels is seen below.
      Thread.interrupted();
      if (!enter(batch)) {
        return;
      }
      try {
        batch.outcomes.set(place, Outcomes.of(batch.items.get(place), batch.work));
      } finally {
        leave();
      }
    }
  }

  private synchronized boolean enter(Batch<?, ?> batch) {
    while (working == maxConcurrent && !batch.isCancelled()) {
      try {
        wait();
      } catch (InterruptedException e) {
        // The batch may have been cancelled, which the loop looks at.
      }
    }
    if (batch.isCancelled()) {
      return false;
    }
    working++;
    return true;
  }

  private synchronized void leave() {
    working--;
    notifyAll();
  }

  /** What the threads of one call share. */
  private static final class Batch<I, O> {
    private final List<I> items;
    private final Function<? super I, ? extends O> work;
    private final Outcomes<O> outcomes;
    private int begun;
    private boolean cancelled;

    Batch(List<I> items, Function<? super I, ? extends O> work) {
      this.items = new ArrayList<>(items);
      this.work = Objects.requireNonNull(work, "work");
      outcomes = new Outcomes<>(this.items.size());
    }

    synchronized int next() {
      return begun++;
    }

    synchronized void cancel() {
      cancelled = true;
    }

    synchronized boolean isCancelled() {
      return cancelled;
    }
  }
}
