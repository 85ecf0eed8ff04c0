package dev.gauntlet.patterns.taskpipeline;

import dev.gauntlet.catalogue.Contract;
import java.util.List;

/**
 * Workers that take each task through all stages, in the stages' order.
 *
 * <p>Made by a public constructor that takes the number of workers, at least 1 ({@link
 * IllegalArgumentException} otherwise), and the stages; each task's data goes into the first, and
 * what a stage returns into the next. A stage that throws, or returns null, fails its task alone.
 *
 * <p>The results are kept as long as the pipeline is. The order in which tasks are taken up is not
 * promised.
 */
@Contract(
    id = "task-pipeline",
    guide = "SLIDES 10",
    madeBy = {int.class, List.class})
public interface TaskPipeline<T> extends AutoCloseable {
  /**
   * Accepts a task, without waiting for it.
   *
   * @return the task's id, which no other task of this pipeline has
   * @throws NullPointerException if {@code data} is null
   * @throws IllegalStateException after {@link #close}; nothing becomes of the data then
   */
  long submit(T data);

  /**
   * Waits until the task has ended, also after {@link #close}.
   *
   * @return the task's whole result
   * @throws java.util.NoSuchElementException if the pipeline has given no task that id
   * @throws InterruptedException if the caller is interrupted; the task goes on
   */
  TaskResult<T> await(long id) throws InterruptedException;

  /**
   * Returns what was counted. Exact when no task is running and no call is in progress; a task may
   * be counted a little later than its result is there.
   */
  PipelineStatistics statistics();

  /**
   * Accepts no more tasks, lets the accepted ones finish, and returns when they have and the
   * workers have ended. An interrupt does not cut that short, and is kept. Not to be called by a
   * stage. A pipeline that is closed can be closed again.
   */
  @Override
  void close();
}
