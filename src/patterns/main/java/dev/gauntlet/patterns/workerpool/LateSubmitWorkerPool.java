package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool on an explicit lock that turns tasks away before it takes the lock. A task can be accepted
 * after the last worker has left, and then never runs.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-362",
    origin = "A flag made volatile so that it can be looked at without the lock",
    member = "submit",
    schedule =
        "submit sees the pool open. Another thread calls shutdown, and every worker finds the queue"
            + " empty and ends. submit then queues its task, which nobody is left to run.",
    fix = "Look at the flag and add to the queue under one hold of the lock.",
    flaggedBy = {Engine.LINCHECK, Engine.VMLENS})
public final class LateSubmitWorkerPool implements WorkerPool {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition acceptedOrStopped = lock.newCondition();
  private final Condition allLeft = lock.newCondition();
  private final Queue<FutureTask<?>> accepted = new ArrayDeque<>();
  private final AtomicLong completed = new AtomicLong();
  private int living;
  private volatile boolean stopped;

  /** Starts the workers. */
  public LateSubmitWorkerPool(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    living = workers;
    for (int i = 1; i <= workers; i++) {
      new Thread(() -> work(), "worker " + i).start();
    }
  }

  @Override
  public <R> Future<R> submit(Callable<R> task) {
    Objects.requireNonNull(task, "task");
    if (stopped) {
      throw new RejectedExecutionException("the pool is shut down");
    }
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    lock.lock();
    try {
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
