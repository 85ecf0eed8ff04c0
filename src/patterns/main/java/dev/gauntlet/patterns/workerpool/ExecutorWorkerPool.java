package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool built on the JDK's own. */
@Correct(way = "java.util.concurrent.ThreadPoolExecutor")
public final class ExecutorWorkerPool implements WorkerPool {
  private final ThreadPoolExecutor executor;

  /** Makes the executor, which starts each worker when it first has a task for it. */
  public ExecutorWorkerPool(int workers) {
    this(workers, Executors.defaultThreadFactory());
  }

  /** Makes the executor, whose workers run on threads of the factory. */
  public ExecutorWorkerPool(int workers, ThreadFactory threads) {
    executor =
        new ThreadPoolExecutor(
            workers, workers, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threads);
  }

  @Override
  public <R> Future<R> submit(Callable<R> task) {
    return executor.submit(task);
  }

  @Override
  public void shutdown() {
    executor.shutdown();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return executor.awaitTermination(timeout, unit);
  }

  @Override
  public long completedTasks() {
    return executor.getCompletedTaskCount();
  }
}
