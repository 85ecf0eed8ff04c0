package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pool with a queue for each priority, all guarded by its own monitor. */
@Correct(way = "intrinsic monitor, a queue for each priority")
public final class MonitorPriorityPool implements PriorityPool {
  /** A priority whose queue is empty has no entry. */
  private final TreeMap<Integer, Queue<FutureTask<?>>> waiting = new TreeMap<>();

  private int living;
  private boolean stopped;
  private long completed;
  private long failed;

  /** Starts the workers. */
  public MonitorPriorityPool(int workers) {
    this(workers, Executors.defaultThreadFactory());
  }

  /** Starts the workers on threads of the factory. */
  public MonitorPriorityPool(int workers, ThreadFactory threads) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    living = workers;
    boolean complete = false;
    try {
      for (int i = 0; i < workers; i++) {
        threads.newThread(() -> work()).start();
      }
      complete = true;
    } finally {
      if (!complete) {
        shutdown();
      }
    }
  }

  @Override
  public synchronized <R> Future<R> submit(int priority, Callable<R> task) {
    Objects.requireNonNull(task, "task");
    if (stopped) {
      throw new IllegalStateException("the pool is shut down");
    }
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    waiting.computeIfAbsent(priority, key -> new ArrayDeque<>()).add(future);
    notifyAll();
    return future;
  }

  @Override
  public synchronized PoolStatistics statistics() {
    return new PoolStatistics(completed, failed);
  }

  @Override
  public synchronized void shutdown() {
    stopped = true;
    notifyAll();
  }

  @Override
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit)
      throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    long deadline = System.nanoTime() + nanos;
    while (living > 0) {
      if (nanos <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
      nanos = deadline - System.nanoTime();
    }
    return true;
  }

  private void work() {
    try {
      for (FutureTask<?> task = next(); task != null; task = next()) {
        // An interrupt that is still pending was meant for the task before.
        Thread.interrupted();
        task.run();
      }
    } finally {
      leave();
    }
  }

  private synchronized @Nullable FutureTask<?> next() {
    while (waiting.isEmpty() && !stopped) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Meant for a task that has ended; only a shutdown ends a worker.
      }
    }
    Map.Entry<Integer, Queue<FutureTask<?>>> mostUrgent = waiting.firstEntry();
    if (mostUrgent == null) {
      return null;
    }
    FutureTask<?> task = mostUrgent.getValue().poll();
    if (mostUrgent.getValue().isEmpty()) {
      waiting.remove(mostUrgent.getKey());
    }
    return task;
  }

  private <R> R run(Callable<R> task) throws Exception {
    boolean returned = false;
    try {
      R result = task.call();
      returned = true;
      return result;
    } finally {
      count(returned);
    }
  }

  private synchronized void count(boolean returned) {
    if (returned) {
      completed++;
    } else {
      failed++;
    }
  }

  private synchronized void leave() {
    living--;
    notifyAll();
  }
}
