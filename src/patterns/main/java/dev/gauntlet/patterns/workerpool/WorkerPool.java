package dev.gauntlet.patterns.workerpool;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads that run tasks.
 *
 * <p>Made by a public constructor that takes the number of workers, at least 1 ({@link
 * IllegalArgumentException} otherwise). An accepted task runs exactly once, also when it was
 * accepted before a shutdown and had not started. A failing task completes its future exceptionally
 * and harms no worker.
 */
@Contract(
    id = "worker-pool",
    guide = "SLIDES 2, SYNC, CONCISE, DEEP anti-patterns",
    madeBy = int.class)
public interface WorkerPool {
  /**
   * Accepts a task.
   *
   * @return completes with the task's result, or exceptionally with what it threw
   * @throws NullPointerException if {@code task} is null
   * @throws java.util.concurrent.RejectedExecutionException after {@link #shutdown}; the task never
   *     runs then
   */
  <R> Future<R> submit(Callable<R> task);

  /** Accepts no more tasks and lets the workers end when the accepted ones have run. */
  void shutdown();

  /**
   * Waits until all workers have ended after a shutdown.
   *
   * @return whether they ended within the time
   * @throws NullPointerException if {@code unit} is null
   * @throws InterruptedException if the caller is interrupted
   */
  boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;

  /**
   * Returns how many tasks have run, failed ones included. Exact when no task is running and no
   * call is in progress; it may lag behind a task's future otherwise, but loses nothing.
   */
  long completedTasks();
}
