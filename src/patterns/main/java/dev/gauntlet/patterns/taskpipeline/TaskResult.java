package dev.gauntlet.patterns.taskpipeline;

import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * @param id the task's
 * @param status how it ended
 * @param value what the last stage returned; null if the task failed
 * @param error what a stage threw; null unless the task failed
 */
public record TaskResult<T>(long id, Status status, @Nullable T value, @Nullable Throwable error) {

  /** How a task ended. */
  public enum Status {
    /** Every stage returned. */
    COMPLETED,
    /** A stage threw. */
    FAILED
  }

  static <T> TaskResult<T> completed(long id, T value) {
    return new TaskResult<>(id, Status.COMPLETED, value, null);
  }

  static <T> TaskResult<T> failed(long id, Throwable error) {
    return new TaskResult<>(id, Status.FAILED, null, error);
  }
}
