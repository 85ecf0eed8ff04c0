package dev.gauntlet.models.workerpool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Meeting;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a worker pool promises. Each ends its pool, so that no worker outlives a scenario. */
public class WorkerPoolScenarios {

  @Scenario("A task submitted beside a shutdown is rejected and never runs, or runs once.")
  public void submitBesideShutdown() throws Exception {
    WorkerPool pool = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    int[] accepted = new int[1];
    Threads threads = new Threads();
    threads.add(
        "submitter",
        () -> {
          try {
            Future<Integer> future = pool.submit(runs::incrementAndGet);
            accepted[0] = 1;
            future.get();
          } catch (RejectedExecutionException | CancellationException e) {
            // Refused, or taken back before submit returned; then the future says so.
            accepted[0] = 0;
          }
        });
    threads.add("stopper", () -> pool.shutdown());
    threads.run();
    Check.equal("runs of the task", accepted[0], runs.get());
    if (hasEnded(pool)) {
      Check.equal("completed tasks", (long) accepted[0], pool.completedTasks());
    }
  }

  @Scenario("Two workers complete two tasks, and both are counted.")
  public void countsTasksOfTwoWorkers() throws Exception {
    WorkerPool pool = Subject.make(2);
    Future<Integer> one = pool.submit(() -> 1);
    Future<Integer> two = pool.submit(() -> 2);
    pool.shutdown();
    Check.equal("result of task 1", 1, one.get());
    Check.equal("result of task 2", 2, two.get());
    if (hasEnded(pool)) {
      Check.equal("completed tasks", 2L, pool.completedTasks());
    }
  }

  @Scenario("Two workers run two tasks at the same time, also after a task that one of them got.")
  public void tasksRunSideBySide() throws Exception {
    WorkerPool pool = Subject.make(2);
    Meeting meeting = new Meeting();
    Threads.pause();
    Check.equal("result of the task before", 0, pool.submit(() -> 0).get());
    Future<Integer> one = pool.submit(meeting::arrive);
    Future<Integer> two = pool.submit(meeting::arrive);
    Check.equal("how many met, as task 1 saw it", 2, one.get());
    Check.equal("how many met, as task 2 saw it", 2, two.get());
    pool.shutdown();
    if (hasEnded(pool)) {
      Check.equal("completed tasks", 3L, pool.completedTasks());
    }
  }

  @Scenario("A shutdown ends every worker.")
  public void shutdownEndsEveryWorker() throws Exception {
    WorkerPool pool = Subject.make(2);
    Future<Integer> future = pool.submit(() -> 1);
    Threads threads = new Threads();
    threads.add("stopper", () -> pool.shutdown());
    threads.add("waiter", () -> hasEnded(pool));
    threads.run();
    Check.equal("result of the task", 1, future.get());
  }

  @Scenario("A task that fails completes its future with what it threw; its worker goes on.")
  public void failingTaskHarmsNoWorker() throws Exception {
    WorkerPool pool = Subject.make(1);
    @Nullable Throwable[] cause = new Throwable[1];
    int[] next = new int[1];
    Threads threads = new Threads();
    threads.add("failing submitter", () -> cause[0] = causeOf(pool.submit(() -> fail())));
    threads.add("submitter", () -> next[0] = pool.submit(() -> 1).get());
    threads.run();
    pool.shutdown();
    Check.that("the future names the task's exception", cause[0] instanceof IOException);
    Check.equal("result of the other task", 1, next[0]);
    if (hasEnded(pool)) {
      Check.equal("completed tasks, the failed one included", 2L, pool.completedTasks());
    }
  }

  @Scenario("A task that fails while another runs completes its own future, not the other's.")
  public void failureBesideAnotherTask() throws Exception {
    WorkerPool pool = Subject.make(2);
    Gate failingBegun = new Gate();
    Gate otherBegun = new Gate();
    Future<Integer> failing =
        pool.submit(
            () -> {
              failingBegun.open();
              otherBegun.pass();
              return fail();
            });
    failingBegun.pass();
    Future<Integer> other =
        pool.submit(
            () -> {
              otherBegun.open();
              return 2;
            });
    Check.equal("result of the other task", 2, other.get());
    Check.that("the future names the task's exception", causeOf(failing) instanceof IOException);
    pool.shutdown();
    if (hasEnded(pool)) {
      Check.equal("completed tasks, the failed one included", 2L, pool.completedTasks());
    }
  }

  @Scenario("Tasks of two submitters each run once, and each future gets its own task's result.")
  public void twoSubmittersOneWorker() throws Exception {
    WorkerPool pool = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("submitter 1", () -> one[0] = pool.submit(() -> 10 + runs.incrementAndGet()).get());
    threads.add("submitter 2", () -> two[0] = pool.submit(() -> 20 + runs.incrementAndGet()).get());
    threads.run();
    pool.shutdown();
    hasEnded(pool);
    Check.that(
        "one task ran first and one second, and each future got its own; got "
            + one[0]
            + " and "
            + two[0],
        (one[0] == 11 && two[0] == 22) || (one[0] == 12 && two[0] == 21));
    Check.equal("runs", 2, runs.get());
  }

  @Scenario("Tasks accepted before a shutdown run, although a single worker has to run them all.")
  public void acceptedTasksRunAfterShutdown() throws Exception {
    WorkerPool pool = Subject.make(1);
    Future<Integer> one = pool.submit(() -> 1);
    Future<Integer> two = pool.submit(() -> 2);
    pool.shutdown();
    Check.equal("result of task 1", 1, one.get());
    Check.equal("result of task 2", 2, two.get());
    hasEnded(pool);
    Check.that("a task is rejected after a shutdown", isRejected(pool));
  }

  /** Whether all workers end, sooner or later. */
  static boolean hasEnded(WorkerPool pool) throws InterruptedException {
    return Pace.comes(() -> pool.awaitTermination(0, TimeUnit.NANOSECONDS));
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the task");
  }

  static @Nullable Throwable causeOf(Future<?> future) throws InterruptedException {
    try {
      throw new AssertionError("violated: a failed task's future throws; returned " + future.get());
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static boolean isRejected(WorkerPool pool) {
    try {
      return pool.submit(() -> 3).isCancelled();
    } catch (RejectedExecutionException e) {
      return true;
    }
  }
}
