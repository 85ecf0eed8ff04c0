package dev.gauntlet.models.prioritypool;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.Meeting;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a pool with priorities promises to tasks that wait, and to who waits for its end. */
public class PriorityPoolWaitingScenarios {
  @Scenario("Two workers run two tasks at the same time, also after a task that one of them got.")
  public void tasksRunSideBySide() throws Exception {
    PriorityPool pool = Subject.make(2);
    Meeting meeting = new Meeting();
    Threads.pause();
    Check.equal("result of the task before", 0, pool.submit(1, () -> 0).get());
    Future<Integer> one = pool.submit(1, meeting::arrive);
    Future<Integer> two = pool.submit(2, meeting::arrive);
    Check.equal("how many met, as task 1 saw it", 2, one.get());
    Check.equal("how many met, as task 2 saw it", 2, two.get());
    pool.shutdown();
    Ending.hasCome(pool);
  }

  @Scenario("The end has not come while a task runs, though another worker has nothing to do.")
  @NotApplicable(
      engine = Engine.VMLENS,
      reason = "It joins an executor's threads, without a limit, where their end is asked for.")
  public void endComesAfterTheTask() throws Exception {
    PriorityPool pool = Subject.make(2);
    Gate gate = new Gate();
    Future<Integer> future =
        pool.submit(
            1,
            () -> {
              gate.passInAnyCase();
              return 1;
            });
    pool.shutdown();
    Pace.nap();
    boolean early = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    gate.open();
    Check.equal("result of the task", 1, future.get());
    Ending.hasCome(pool);
    Check.that("the workers have not ended while the task runs", !early);
  }

  @Scenario("A task that throws an error after the shutdown keeps no accepted task from running.")
  public void errorAfterShutdown() throws Exception {
    PriorityPool pool = Subject.make(1);
    Occupation occupation = new Occupation();
    Future<Integer> failing =
        pool.submit(
            1,
            () -> {
              int unused = occupation.call();
              throw new LinkageError("by the task");
            });
    occupation.awaitBegin();
    Future<Integer> next = pool.submit(1, () -> 1);
    pool.shutdown();
    occupation.release();
    Check.equal("result of the next task", 1, next.get());
    Check.that("the task that threw an error has ended", failing.isDone());
    Ending.hasCome(pool);
  }

  @Scenario("Who awaits the end of two workers is told of it when both have ended.")
  public void waiterIsToldOfTheEnd() throws Exception {
    PriorityPool pool = Subject.make(2);
    Future<Integer> future = pool.submit(1, () -> 1);
    pool.shutdown();
    boolean ended = pool.awaitTermination(1, TimeUnit.MINUTES);
    Check.that("the workers have ended within the time", ended);
    Check.equal("result of the task", 1, future.get());
  }

  @Scenario("A task accepted before the shutdown runs, and the end comes only afterwards.")
  public void endComesAfterAcceptedTasks() throws Exception {
    PriorityPool pool = Subject.make(1);
    Future<Integer> future = pool.submit(1, () -> 1);
    pool.shutdown();
    boolean ended = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    if (ended) {
      Check.that("the task has run when the workers have ended", future.isDone());
      Check.equal("completed tasks", 1L, pool.statistics().completed());
    }
    Check.equal("result of the task", 1, future.get());
    Ending.hasCome(pool);
  }

  @Scenario("A task accepted just before the shutdown runs, though its worker had nothing to do.")
  public void acceptedByAnIdlePool() throws Exception {
    PriorityPool pool = Subject.make(1);
    Threads.pause();
    Future<Integer> future = pool.submit(1, () -> 1);
    pool.shutdown();
    Check.equal("result of the task", 1, future.get());
    Ending.hasCome(pool);
  }

  @Scenario("Both who await the end before the shutdown are told of it, and keep nobody from it.")
  public void endIsAwaitedBeforeTheShutdown() throws Exception {
    PriorityPool pool = Subject.make(1);
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
    Check.equal("result of task 1", 1, pool.submit(1, () -> 1).get());
    Check.equal("result of task 2", 2, pool.submit(1, () -> 2).get());
    pool.shutdown();
    threads.join();
    Check.that("waiter 1 is told as soon as the workers have ended", ended[0]);
    Check.that("waiter 2 is told as soon as the workers have ended", ended[1]);
  }

  @Scenario("A null that is refused keeps nothing locked: tasks of other threads still run.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    PriorityPool pool = Subject.make(1);
    boolean refusedTask = false;
    boolean refusedUnit = false;
    int[] result = new int[1];
    try {
      Future<?> unused = pool.submit(1, null);
    } catch (NullPointerException e) {
      refusedTask = true;
    }
    try {
      boolean unused = pool.awaitTermination(1, null);
    } catch (NullPointerException e) {
      refusedUnit = true;
    }
    Threads threads = new Threads();
    threads.add("submitter", () -> result[0] = pool.submit(1, () -> 1).get());
    threads.run();
    pool.shutdown();
    Ending.hasCome(pool);
    Check.that("a null task is refused", refusedTask);
    Check.that("a null unit is refused", refusedUnit);
    Check.equal("result of the task of another thread", 1, result[0]);
  }
}
