package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A pool built on the JDK's own, with a queue that orders what waits. */
@Correct(way = "java.util.concurrent.ThreadPoolExecutor with a priority queue")
public final class ExecutorPriorityPool implements PriorityPool {
  private final ThreadPoolExecutor executor;
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  /** Makes the executor, which starts each worker when it first has a task for it. */
  public ExecutorPriorityPool(int workers) {
    this(workers, Executors.defaultThreadFactory());
  }

  /** Makes the executor, whose workers run on threads of the factory. */
  public ExecutorPriorityPool(int workers, ThreadFactory threads) {
    executor =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.MILLISECONDS,
            new PriorityBlockingQueue<>(),
            threads,
            (task, full) -> {
              throw new IllegalStateException("the pool is shut down");
            });
  }

  @Override
  public <R> Future<R> submit(int priority, Callable<R> task) {
    Objects.requireNonNull(task, "task");
    Waiting<R> future = new Waiting<>(priority, accepted.getAndIncrement(), () -> run(task));
    executor.execute(future);
    return future;
  }

  @Override
  public PoolStatistics statistics() {
    return new PoolStatistics(completed.get(), failed.get());
  }

  @Override
  public void shutdown() {
    executor.shutdown();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return executor.awaitTermination(timeout, unit);
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

  /** A task as the executor's queue orders it. */
  private static final class Waiting<R> extends FutureTask<R> implements Comparable<Waiting<?>> {
    private final int priority;
    private final long number;

    Waiting(int priority, long number, Callable<R> task) {
      super(task);
      this.priority = priority;
      this.number = number;
    }

    @Override
    public int compareTo(Waiting<?> other) {
      return priority == other.priority
          ? Long.compare(number, other.number)
          : Integer.compare(priority, other.priority);
    }
  }
}
