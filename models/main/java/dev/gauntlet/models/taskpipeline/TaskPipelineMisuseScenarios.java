package dev.gauntlet.models.taskpipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.taskpipeline.TaskPipeline;
import dev.gauntlet.patterns.taskpipeline.TaskResult;
import dev.gauntlet.patterns.taskpipeline.TaskResult.Status;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a task pipeline promises after an interrupt or a call that it refuses: others go on. */
public class TaskPipelineMisuseScenarios {
  @Scenario("Who is interrupted while it awaits a task gets out, and the task goes on.")
  public void interruptedAwaiter() throws Exception {
    Gate gate = new Gate();
    UnaryOperator<Integer> waiting =
        x -> {
          gate.pass();
          return x;
        };
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(waiting));
    long id = pipeline.submit(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread awaiter =
        threads.add(
            "awaiter",
            () -> {
              try {
                pipeline.await(id);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> awaiter.interrupt());
    threads.run();
    Check.that("the awaiter was interrupted", interrupted[0]);
    gate.open();
    Check.equal("result afterwards", completed(id, 1), pipeline.await(id));
    pipeline.close();
  }

  @Scenario("Calls that are refused leave the pipeline free for another thread.")
  @SuppressWarnings("NullAway")
  public void refusedCallsLeaveNothing() throws Exception {
    UnaryOperator<Integer> stage = x -> x;
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(stage));
    boolean[] refused = new boolean[2];
    try {
      pipeline.submit(null);
    } catch (NullPointerException e) {
      refused[0] = true;
    }
    try {
      pipeline.await(1);
    } catch (NoSuchElementException e) {
      refused[1] = true;
    }
    long[] id = new long[1];
    @Nullable Object[] result = new Object[1];
    Threads threads = new Threads();
    threads.add(
        "submitter",
        () -> {
          id[0] = pipeline.submit(1);
          result[0] = pipeline.await(id[0]);
        });
    threads.run();
    pipeline.close();
    Check.that("no data is refused", refused[0]);
    Check.that("an id that no task has is refused", refused[1]);
    Check.equal("result of the task", completed(id[0], 1), result[0]);
  }

  private static TaskResult<Integer> completed(long id, int value) {
    return new TaskResult<>(id, Status.COMPLETED, value, null);
  }
}
