package dev.gauntlet.models.workerpool;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a worker pool promises to tasks that throw errors, and to who awaits its end. */
public class WorkerPoolWaitingScenarios {
  @Scenario("A task that throws an error completes its future with it, and its worker goes on.")
  public void errorHarmsNoWorker() throws Exception {
    WorkerPool pool = Subject.make(1);
    Future<Integer> failing = pool.submit(() -> failWithError());
    Future<Integer> next = pool.submit(() -> 1);
    Check.that(
        "the future names the task's error",
        WorkerPoolScenarios.causeOf(failing) instanceof LinkageError);
    Check.equal("result of the next task", 1, next.get());
    pool.shutdown();
    WorkerPoolScenarios.hasEnded(pool);
  }

  @Scenario("A task that throws an error after the shutdown keeps no accepted task from running.")
  public void errorAfterShutdown() throws Exception {
    WorkerPool pool = Subject.make(1);
    Gate begun = new Gate();
    Gate shut = new Gate();
    Future<Integer> failing =
        pool.submit(
            () -> {
              begun.open();
              shut.pass();
              return failWithError();
            });
    begun.pass();
    Future<Integer> next = pool.submit(() -> 1);
    pool.shutdown();
    shut.open();
    Check.equal("result of the next task", 1, next.get());
    Check.that(
        "the future names the task's error",
        WorkerPoolScenarios.causeOf(failing) instanceof LinkageError);
    WorkerPoolScenarios.hasEnded(pool);
  }

  @Scenario("A pool of one worker runs one task at a time, whoever submits them.")
  public void oneWorkerOneTask() throws Exception {
    WorkerPool pool = Subject.make(1);
    SlowTask task = new SlowTask();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("submitter 1", () -> one[0] = pool.submit(task).get());
    threads.add("submitter 2", () -> two[0] = pool.submit(task).get());
    threads.run();
    pool.shutdown();
    WorkerPoolScenarios.hasEnded(pool);
    Check.equal("tasks at the same time, as the first saw it", 1, one[0]);
    Check.equal("tasks at the same time, as the second saw it", 1, two[0]);
  }

  @Scenario("Who awaits the end is interrupted out of it, and the pool goes on.")
  public void interruptedWaiter() throws Exception {
    WorkerPool pool = Subject.make(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("the waiter was interrupted", interrupted[0]);
    Check.equal("result of a task afterwards", 1, pool.submit(() -> 1).get());
    pool.shutdown();
    WorkerPoolScenarios.hasEnded(pool);
  }

  @Scenario("A task accepted before the shutdown runs, and the end comes only afterwards.")
  public void endComesAfterAcceptedTasks() throws Exception {
    WorkerPool pool = Subject.make(1);
    Future<Integer> future = pool.submit(() -> 1);
    pool.shutdown();
    boolean ended = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    if (ended) {
      Check.that("the task has run when the workers have ended", future.isDone());
      Check.equal("completed tasks", 1L, pool.completedTasks());
    }
    Check.equal("result of the task", 1, future.get());
    WorkerPoolScenarios.hasEnded(pool);
  }

  @Scenario("The end has not come while a task runs, though another worker has nothing to do.")
  @NotApplicable(
      engine = Engine.VMLENS,
      reason = "It joins an executor's threads, without a limit, where their end is asked for.")
  public void endComesAfterTheTask() throws Exception {
    WorkerPool pool = Subject.make(2);
    Gate gate = new Gate();
    Future<Integer> future =
        pool.submit(
            () -> {
              gate.passInAnyCase();
              return 1;
            });
    pool.shutdown();
    Pace.nap();
    boolean early = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    gate.open();
    Check.equal("result of the task", 1, future.get());
    WorkerPoolScenarios.hasEnded(pool);
    Check.that("the workers have not ended while the task runs", !early);
  }

  @Scenario("Both who await the end before the shutdown are told of it, and keep nobody from it.")
  public void endIsAwaitedBeforeTheShutdown() throws Exception {
    WorkerPool pool = Subject.make(1);
    boolean[] ended = new boolean[2];
    Threads threads = new Threads();
    threads.add(
        "waiter 1",
        () -> ended[0] = Pace.isToldInTime((time, unit) -> pool.awaitTermination(time, unit)));
    threads.add(
        "waiter 2",
        () -> ended[1] = Pace.isToldInTime((time, unit) -> pool.awaitTermination(time, unit)));
    threads.start();
    Threads.pause();
    Check.equal("result of task 1", 1, pool.submit(() -> 1).get());
    Check.equal("result of task 2", 2, pool.submit(() -> 2).get());
    pool.shutdown();
    threads.join();
    Check.that("waiter 1 is told as soon as the workers have ended", ended[0]);
    Check.that("waiter 2 is told as soon as the workers have ended", ended[1]);
  }

  @Scenario("A null that is refused keeps nothing locked: tasks of other threads still run.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    WorkerPool pool = Subject.make(1);
    boolean refusedTask = false;
    boolean refusedUnit = false;
    int[] result = new int[1];
    try {
      Future<?> unused = pool.submit(null);
    } catch (NullPointerException e) {
      refusedTask = true;
    }
    try {
      boolean unused = pool.awaitTermination(1, null);
    } catch (NullPointerException e) {
      refusedUnit = true;
    }
    Threads threads = new Threads();
    threads.add("submitter", () -> result[0] = pool.submit(() -> 1).get());
    threads.run();
    pool.shutdown();
    WorkerPoolScenarios.hasEnded(pool);
    Check.that("a null task is refused", refusedTask);
    Check.that("a null unit is refused", refusedUnit);
    Check.equal("result of the task of another thread", 1, result[0]);
  }

  private static Integer failWithError() {
    throw new LinkageError("by the task");
  }
}
