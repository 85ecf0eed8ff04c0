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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a task pipeline promises. Each closes its pipeline, so that no worker outlives it. */
public class TaskPipelineScenarios {
  @Scenario("Who awaits a task gets its whole result: with the status also the value.")
  public void resultIsWhole() throws Exception {
    TaskPipeline<Integer> pipeline = tenfold(1);
    long id = pipeline.submit(1);
    Check.equal("result", completed(id, 10), pipeline.await(id));
    pipeline.close();
  }

  @Scenario("Two tasks submitted at once have ids of their own, and results of their own.")
  public void twoSubmitters() throws Exception {
    TaskPipeline<Integer> pipeline = tenfold(1);
    long[] ids = new long[2];
    @Nullable Object[] results = new Object[2];
    Threads threads = new Threads();
    threads.add(
        "submitter 1",
        () -> {
          ids[0] = pipeline.submit(1);
          results[0] = pipeline.await(ids[0]);
        });
    threads.add(
        "submitter 2",
        () -> {
          ids[1] = pipeline.submit(2);
          results[1] = pipeline.await(ids[1]);
        });
    threads.run();
    pipeline.close();
    Check.that("the two tasks have different ids; both have " + ids[0], ids[0] != ids[1]);
    Check.equal("result of task 1", completed(ids[0], 10), results[0]);
    Check.equal("result of task 2", completed(ids[1], 20), results[1]);
    Check.equal("tasks processed", 2L, pipeline.statistics().processed());
  }

  @Scenario("Two workers complete two tasks, and both are counted.")
  public void countsTasksOfTwoWorkers() throws Exception {
    TaskPipeline<Integer> pipeline = tenfold(2);
    long one = pipeline.submit(1);
    long two = pipeline.submit(2);
    Check.equal("result of task 1", completed(one, 10), pipeline.await(one));
    Check.equal("result of task 2", completed(two, 20), pipeline.await(two));
    pipeline.close();
    Check.equal("tasks processed", 2L, pipeline.statistics().processed());
    Check.equal("tasks failed", 0L, pipeline.statistics().failed());
  }

  @Scenario("A task submitted beside a close is refused, or accepted and finished.")
  public void submitBesideClose() throws Exception {
    TaskPipeline<Integer> pipeline = tenfold(1);
    @Nullable Object[] result = new Object[1];
    long[] id = new long[1];
    boolean[] refused = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "submitter",
        () -> {
          try {
            id[0] = pipeline.submit(1);
          } catch (IllegalStateException e) {
            refused[0] = true;
            return;
          }
          result[0] = pipeline.await(id[0]);
        });
    threads.add("closer", () -> pipeline.close());
    threads.run();
    Check.equal(
        "result of the task, if it was accepted",
        refused[0] ? null : completed(id[0], 10),
        result[0]);
    Check.equal("tasks processed", refused[0] ? 0L : 1L, pipeline.statistics().processed());
  }

  @Scenario("A stage that throws fails its own task, with its exception, and no other.")
  public void failingTask() throws Exception {
    UnaryOperator<Integer> inverse = x -> 40 / x;
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(inverse));
    long[] ids = {pipeline.submit(0), pipeline.submit(2)};
    TaskResult<Integer> failed = pipeline.await(ids[0]);
    Check.equal("status of the failing task", Status.FAILED, failed.status());
    Check.equal("value of the failing task", null, failed.value());
    Check.that(
        "the failing task's error is the stage's; it is " + failed.error(),
        failed.error() instanceof ArithmeticException);
    Check.equal("result of the other task", completed(ids[1], 20), pipeline.await(ids[1]));
    pipeline.close();
    Check.equal("tasks processed", 1L, pipeline.statistics().processed());
    Check.equal("tasks failed", 1L, pipeline.statistics().failed());
  }

  @Scenario("Tasks accepted before a close finish, and after it a task is refused.")
  public void acceptedTasksFinish() throws Exception {
    TaskPipeline<Integer> pipeline = tenfold(1);
    long one = pipeline.submit(1);
    long two = pipeline.submit(2);
    pipeline.close();
    Check.equal("result of task 1", completed(one, 10), pipeline.await(one));
    Check.equal("result of task 2", completed(two, 20), pipeline.await(two));
    boolean refused = false;
    try {
      pipeline.submit(3);
    } catch (IllegalStateException e) {
      refused = true;
    }
    Check.that("a task is refused after a close", refused);
  }

  @Scenario("A stage that throws an error fails its own task, and its worker goes on.")
  public void errorFailsItsTask() throws Exception {
    UnaryOperator<Integer> stage = x -> tenfoldOrError(x);
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(stage));
    long[] ids = {pipeline.submit(0), pipeline.submit(2)};
    TaskResult<Integer> failed = pipeline.await(ids[0]);
    Check.equal("status of the failing task", Status.FAILED, failed.status());
    Check.that(
        "the failing task's error is the stage's; it is " + failed.error(),
        failed.error() instanceof LinkageError);
    Check.equal("result of the other task", completed(ids[1], 20), pipeline.await(ids[1]));
    pipeline.close();
  }

  @Scenario(
      "All who await two tasks get their results, two of one task, in whichever order they asked.")
  public void twoAwaiters() throws Exception {
    Gate gate = new Gate();
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(stageBehind(gate)));
    long[] ids = {pipeline.submit(1), pipeline.submit(2)};
    @Nullable Object[] results = new Object[2];
    Threads threads = new Threads();
    threads.add("awaiter of task 2", () -> results[1] = pipeline.await(ids[1]));
    threads.add("awaiter of task 1", () -> results[0] = pipeline.await(ids[0]));
    threads.start();
    Threads.pause();
    gate.open();
    Check.equal("result of task 1, got twice", completed(ids[0], 1), pipeline.await(ids[0]));
    threads.join();
    pipeline.close();
    Check.equal("result of task 1", completed(ids[0], 1), results[0]);
    Check.equal("result of task 2", completed(ids[1], 2), results[1]);
  }

  @Scenario(
      "A close returns when the task that runs has ended, also a second or an interrupted one.")
  public void closesWaitForTask() throws Exception {
    Gate gate = new Gate();
    TaskPipeline<Integer> pipeline = Subject.make(1, List.of(stageBehind(gate)));
    long id = pipeline.submit(1);
    AtomicInteger closed = new AtomicInteger();
    boolean[] kept = new boolean[1];
    Threads threads = new Threads();
    Thread interrupted =
        threads.add(
            "interrupted closer",
            () -> {
              close(pipeline, closed);
              kept[0] = Thread.interrupted();
            });
    threads.add("closer", () -> close(pipeline, closed));
    threads.start();
    interrupted.interrupt();
    Threads.pause();
    // By now it is most likely in the call.
    interrupted.interrupt();
    Threads.pause();
    int early = closed.get();
    gate.open();
    threads.join();
    Check.equal("closes that returned while the task ran", 0, early);
    Check.that("the interrupt is kept", kept[0]);
    Check.equal("result of the task", completed(id, 1), pipeline.await(id));
  }

  private static void close(TaskPipeline<Integer> pipeline, AtomicInteger closed) {
    pipeline.close();
    closed.incrementAndGet();
  }

  private static int tenfoldOrError(int data) {
    if (data == 0) {
      throw new LinkageError("by the stage");
    }
    return data * 10;
  }

  private static TaskPipeline<Integer> tenfold(int workers) {
    UnaryOperator<Integer> stage = x -> x * 10;
    return Subject.make(workers, List.of(stage));
  }

  private static UnaryOperator<Integer> stageBehind(Gate gate) {
    return data -> {
      gate.pass();
      return data;
    };
  }

  private static TaskResult<Integer> completed(long id, int value) {
    return new TaskResult<>(id, Status.COMPLETED, value, null);
  }
}
