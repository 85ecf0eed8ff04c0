package dev.gauntlet.patterns.prioritypool;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads that run tasks, the most urgent first.
 *
 * <p>Made by a public constructor that takes the number of workers, at least 1 ({@link
 * IllegalArgumentException} otherwise). A worker that is free takes, of the tasks that wait, one of
 * the smallest priority, and of these the one accepted first. An accepted task runs exactly once,
 * also when it was accepted before a shutdown and had not started. A failing task completes its
 * future exceptionally and harms no worker.
 *
 * <p>Not promised: that an urgent task interrupts another, or that a task of little urgency is ever
 * run while more urgent ones keep coming.
 */
@Contract(
    id = "priority-pool",
    guide = "DEEP APIs 2, DEEP production patterns 1",
    madeBy = int.class)
public interface PriorityPool {
  /**
   * Accepts a task.
   *
   * @param priority the smaller, the sooner; any number
   * @return completes with the task's result, or exceptionally with what it threw
   * @throws NullPointerException if {@code task} is null
   * @throws IllegalStateException after {@link #shutdown}; the task never runs then. A pool on top
   *     of an executor may throw its {@link java.util.concurrent.RejectedExecutionException}
   *     instead
   */
  <R> Future<R> submit(int priority, Callable<R> task);

  /**
   * Returns how many tasks have completed and failed. Exact when no task is running and no call is
   * in progress; it may lag behind a task's future otherwise, but loses nothing. The two numbers
   * need not be of the same moment.
   */
  PoolStatistics statistics();

  /** Accepts no more tasks and lets the workers end when the accepted ones have run. */
  void shutdown();

  /**
   * Waits until all workers have ended after a shutdown.
   *
   * @return whether they ended within the time; a time of zero or less asks without waiting
   * @throws NullPointerException if {@code unit} is null
   * @throws InterruptedException if the caller is interrupted
   */
  boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
}
