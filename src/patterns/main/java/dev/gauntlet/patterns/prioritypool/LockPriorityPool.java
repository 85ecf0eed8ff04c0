package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Correct;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pool on an explicit lock, with a heap in which tasks are numbered as they are accepted. */
@Correct(way = "explicit lock with conditions, a heap")
public final class LockPriorityPool implements PriorityPool {
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

  private record Waiting(int priority, long number, FutureTask<?> task) {}

  /** Starts the workers. */
  public LockPriorityPool(int workers) {
    this(workers, Executors.defaultThreadFactory());
  }

  /** Starts the workers on threads of the factory. */
  public LockPriorityPool(int workers, ThreadFactory threads) {
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
    lock.lockInterruptibly();
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

  private <R> R run(Callable<R> task) throws Exception {
    boolean returned = false;
    try {
      R result = task.call();
      returned = true;
      return result;
    } finally {
      (returned ? completed : failed).incrementAndGet();
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
