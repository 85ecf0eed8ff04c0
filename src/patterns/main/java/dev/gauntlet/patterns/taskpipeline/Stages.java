package dev.gauntlet.patterns.taskpipeline;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a task goes through. */
final class Stages<T> {
  private final List<UnaryOperator<T>> stages;

  Stages(List<? extends UnaryOperator<T>> stages) {
    this.stages = List.copyOf(stages);
  }

  /** Takes the data through all stages, or up to the one that throws. */
  TaskResult<T> run(long id, T data) {
    try {
      T value = data;
      for (UnaryOperator<T> stage : stages) {
        value = Objects.requireNonNull(stage.apply(value), "result");
      }
      return TaskResult.completed(id, value);
    } catch (Throwable e) {
      return TaskResult.failed(id, e);
    } finally {
      // The next task is not to meet an interrupt that was meant for this one.
      Thread.interrupted();
    }
  }
}
