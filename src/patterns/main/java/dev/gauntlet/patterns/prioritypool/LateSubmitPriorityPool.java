package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Comparator;
import java.util.Objects;
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
    flaggedBy = Engine.LINCHECK)
public final class LateSubmitPriorityPool implements PriorityPool {
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
  private volatile boolean stopped;

  private record Waiting(int priority, long number, FutureTask<?> task) {}

  /** Starts the workers. */
  public LateSubmitPriorityPool(int workers) {
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
    if (stopped) {
      throw new IllegalStateException("the pool is shut down");
    }
    FutureTask<R> future = new FutureTask<>(() -> run(task));
    lock.lock();
    try {
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
