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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool on an explicit lock, with one condition for its workers and one for who awaits the end.
 */
@Correct(way = "explicit lock with conditions")
public final class LockWorkerPool implements WorkerPool {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition acceptedOrStopped = lock.newCondition();
  private final Condition allLeft = lock.newCondition();
  private final Queue<FutureTask<?>> accepted = new ArrayDeque<>();
  private final AtomicLong completed = new AtomicLong();
  private int living;
  private boolean stopped;

  /** Starts the workers. */
  public LockWorkerPool(int workers) {
    this(workers, new NamedWorkers());
  }

  /** Starts the workers on threads of the factory. */
  public LockWorkerPool(int workers, ThreadFactory threads) {
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
  public <R> Future<R> submit(Callable<R> task) {
    Objects.requireNonNull(task, "task");
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    lock.lock();
    try {
      if (stopped) {
        throw new RejectedExecutionException("the pool is shut down");
      }
      accepted.add(future);
      acceptedOrStopped.signal();
    } finally {
      lock.unlock();
    }
    return future;
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

  @Override
  public long completedTasks() {
    return completed.get();
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
      while (accepted.isEmpty() && !stopped) {
        acceptedOrStopped.awaitUninterruptibly();
      }
      return accepted.poll();
    } finally {
      lock.unlock();
    }
  }

  private <R> R run(Callable<R> task) throws Exception {
    try {
      return task.call();
    } finally {
      completed.incrementAndGet();
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
