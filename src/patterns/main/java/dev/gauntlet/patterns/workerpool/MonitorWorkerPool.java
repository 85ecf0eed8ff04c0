package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pool whose queue, state and count are guarded by its own monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorWorkerPool implements WorkerPool {
  private final Queue<FutureTask<?>> accepted = new ArrayDeque<>();
  private int living;
  private boolean stopped;
  private long completed;

  /** Starts the workers. */
  public MonitorWorkerPool(int workers) {
    this(workers, new NamedWorkers());
  }

  /** Starts the workers on threads of the factory. */
  public MonitorWorkerPool(int workers, ThreadFactory threads) {
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
  public synchronized <R> Future<R> submit(Callable<R> task) {
    Objects.requireNonNull(task, "task");
    if (stopped) {
      throw new RejectedExecutionException("the pool is shut down");
    }
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    accepted.add(future);
    notifyAll();
    return future;
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

  @Override
  public synchronized long completedTasks() {
    return completed;
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
    while (accepted.isEmpty() && !stopped) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Meant for a task that has ended; only a shutdown ends a worker.
      }
    }
    return accepted.poll();
  }

  private <R> R run(Callable<R> task) throws Exception {
    try {
      return task.call();
    } finally {
      countCompleted();
    }
  }

  private synchronized void countCompleted() {
    completed++;
  }

  private synchronized void leave() {
    living--;
    notifyAll();
  }
}
