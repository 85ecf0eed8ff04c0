package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool on an explicit lock that counts and keeps what a task throws, and completes its future
 * without a result. Nobody who holds the future is told.
 */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin = "A worker's loop made safe by catching what a task throws before the future sees it",
    member = "run",
    schedule =
        "The caller submits a task that throws. The worker catches that, notes it for diagnosis and"
            + " returns; get answers null, as if the task had returned that.",
    fix = "Let what the task throws through to the future, which keeps it from the worker.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class SwallowingPriorityPool implements PriorityPool {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition acceptedOrStopped = lock.newCondition();
  private final Condition allLeft = lock.newCondition();
  private final Queue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Waiting::priority).thenComparingLong(Waiting::number));
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private long accepted;
  private int living;
  private boolean stopped;
  private volatile @Nullable Exception lastFailure;

  private record Waiting(int priority, long number, FutureTask<?> task) {}

  /** Starts the workers. */
  public SwallowingPriorityPool(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    living = workers;
    for (int i = 1; i <= workers; i++) {
      new Thread(() -> work(), "worker " + i).start();
    }
  }

  @Override
  public <R> Future<R> submit(int priority, Callable<R> task) {
    Objects.requireNonNull(task, "task");
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    lock.lock();
    try {
      if (stopped) {
        throw new IllegalStateException("the pool is shut down");
      }
      waiting.add(new Waiting(priority, accepted++, future));
      acceptedOrStopped.signal();
    } finally {
      lock.unlock();
    }
    return future;
  }

  @Override
  public PoolStatistics statistics() {
    return new PoolStatistics(completed.get(), failed.get());
  }

  @Override
  public void shutdown() {
    lock.lock();
    try {
      stopped = true;
      acceptedOrStopped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    lock.lock();
    try {
      while (living > 0) {
        if (nanos <= 0) {
          return false;
        }
        nanos = allLeft.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what a task threw last, for diagnosis. */
  public Optional<Exception> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  private void work() {
    try {
      for (FutureTask<?> task = next(); task != null; task = next()) {
        Thread.interrupted();
        task.run();
      }
    } finally {
      leave();
    }
  }

  private @Nullable FutureTask<?> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !stopped) {
        acceptedOrStopped.awaitUninterruptibly();
      }
      Waiting mostUrgent = waiting.poll();
      return mostUrgent == null ? null : mostUrgent.task();
    } finally {
      lock.unlock();
    }
  }

  private <R> @Nullable R run(Callable<R> task) {
    try {
      R result = task.call();
      completed.incrementAndGet();
      return result;
    } catch (Exception e) {
      failed.incrementAndGet();
      lastFailure = e;
      return null;
    }
  }

  private void leave() {
    lock.lock();
    try {
      living--;
      allLeft.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
