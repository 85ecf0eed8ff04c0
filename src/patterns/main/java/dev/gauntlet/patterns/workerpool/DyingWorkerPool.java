package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pool on its own monitor that completes a future when its task returns. A task that throws ends
 * its worker, and nobody who holds a future is told.
 */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin = "SLIDES 2: a worker's loop calls the task with nothing around it that catches",
    member = "work",
    schedule =
        "One worker. The caller submits a task that throws, then one that returns. The worker runs"
            + " the first, its loop ends with the exception, and neither future ever completes.",
    fix = "Catch what a task throws around that task alone and complete its future with it.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class DyingWorkerPool implements WorkerPool {
  private final Queue<Callable<?>> accepted = new ArrayDeque<>();
  private int living;
  private boolean stopped;
  private long completed;
  private @Nullable Throwable lastFailure;

  /** Starts the workers. */
  public DyingWorkerPool(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    living = workers;
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
    CompletableFuture<R> future = new CompletableFuture<>();
    accepted.add(() -> future.complete(run(task)));
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

  /** Returns what went wrong last, for diagnosis. */
  public synchronized Optional<Throwable> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  private void work() {
    try {
      for (Callable<?> task = next(); task != null; task = next()) {
        Thread.interrupted();
        task.call();
      }
      leave(null);
    } catch (Throwable e) {
      leave(e);
    }
  }

  private synchronized @Nullable Callable<?> next() {
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

  private synchronized void leave(@Nullable Throwable failure) {
    living--;
    lastFailure = failure == null ? lastFailure : failure;
    notifyAll();
  }
}
