package org.example.adapters;

import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A worker pool on a {@link ThreadPoolExecutor}. */
public final class ExecutorWorkerPool implements WorkerPool {
  private final ThreadPoolExecutor executor;

  public ExecutorWorkerPool(int workers) {
    executor =
        new ThreadPoolExecutor(workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
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
