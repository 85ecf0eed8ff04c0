package dev.gauntlet.stress.taskpipeline;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.taskpipeline.TaskPipeline;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that is made when the first actor asks for it and closed when both are done with it.
 * The engine prepares thousands of states before it runs one, and arbitrates when all have run:
 * pipelines made and closed with the states would have all their workers alive at once.
 */
final class PipelineOfTwoActors {
  private static final int ACTORS = 2;

  private final int workers;
  private final UnaryOperator<Integer> stage;
  private @Nullable TaskPipeline<Integer> pipeline;
  private int done;

  PipelineOfTwoActors(int workers, UnaryOperator<Integer> stage) {
    this.workers = workers;
    this.stage = stage;
  }

  /** The pipeline, the same for both actors. */
  synchronized TaskPipeline<Integer> get() {
    TaskPipeline<Integer> made = pipeline;
    if (made == null) {
      made = Subject.make(workers, List.of(stage));
      pipeline = made;
    }
    return made;
  }

  /** Says that an actor is done; the second one closes the pipeline. */
  void done() {
    if (isLast()) {
      Blocking.run(() -> get().close());
    }
  }

  private synchronized boolean isLast() {
    done++;
    return done == ACTORS;
  }
}
