package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pool on a blocking queue that a shutdown ends with a pill. One pill is queued, the worker that
 * takes it ends, and all others wait for ever.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-672",
    origin = "The pill of a single consumer, kept when the consumers became several",
    member = "shutdown",
    schedule =
        "Two workers wait for a task. The caller shuts the pool down, one worker takes the pill and"
            + " ends; the other waits on, and awaitTermination never answers true.",
    fix = "Queue a pill for every worker, or let each worker put the pill back before it ends.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class OnePillWorkerPool implements WorkerPool {
  private static final FutureTask<?> PILL = new FutureTask<>(() -> true);

  private final BlockingQueue<FutureTask<?>> accepted = new LinkedBlockingQueue<>();
  private final AtomicLong completed = new AtomicLong();
  private final CountDownLatch living;
  private boolean stopped;

  /** Starts the workers. */
  public OnePillWorkerPool(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    living = new CountDownLatch(workers);
    for (int i = 1; i <= workers; i++) {
      new Thread(() -> work(), "worker " + i).start();
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
    return future;
  }

  @Override
  public synchronized void shutdown() {
    if (!stopped) {
      stopped = true;
      accepted.add(PILL);
    }
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return living.await(timeout, unit);
  }

  @Override
  public long completedTasks() {
    return completed.get();
  }

  private void work() {
    for (FutureTask<?> task = next(); task != PILL; task = next()) {
      Thread.interrupted();
      task.run();
    }
    living.countDown();
  }

  private FutureTask<?> next() {
    while (true) {
      try {
        return accepted.take();
      } catch (InterruptedException e) {
        // Meant for a task that has ended; only the pill ends a worker.
      }
    }
  }

  private <R> R run(Callable<R> task) throws Exception {
    try {
      return task.call();
    } finally {
      completed.incrementAndGet();
    }
  }
}
