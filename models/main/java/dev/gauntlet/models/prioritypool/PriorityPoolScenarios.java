package dev.gauntlet.models.prioritypool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a pool with priorities promises. Each ends its pool, so that no worker outlives it. */
public class PriorityPoolScenarios {
  @Scenario("A task submitted beside a shutdown is refused and never runs, or runs once.")
  public void submitBesideShutdown() throws Exception {
    PriorityPool pool = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    int[] accepted = new int[1];
    Threads threads = new Threads();
    threads.add(
        "submitter",
        () -> {
          try {
            Future<Integer> future = pool.submit(1, runs::incrementAndGet);
            accepted[0] = 1;
            future.get();
          } catch (IllegalStateException | RejectedExecutionException e) {
            accepted[0] = 0;
          }
        });
    threads.add("stopper", () -> pool.shutdown());
    threads.run();
    Check.equal("runs of the task", accepted[0], runs.get());
    if (Ending.hasCome(pool)) {
      Check.equal("completed tasks", (long) accepted[0], pool.statistics().completed());
    }
  }

  @Scenario("Two workers complete two tasks, and both are counted.")
  public void countsTasksOfTwoWorkers() throws Exception {
    PriorityPool pool = Subject.make(2);
    Future<Integer> one = pool.submit(1, () -> 1);
    Future<Integer> two = pool.submit(1, () -> 2);
    pool.shutdown();
    Check.equal("result of task 1", 1, one.get());
    Check.equal("result of task 2", 2, two.get());
    if (Ending.hasCome(pool)) {
      Check.equal("completed tasks", 2L, pool.statistics().completed());
      Check.equal("failed tasks", 0L, pool.statistics().failed());
    }
  }

  @Scenario("A task that fails completes its future with what it threw; its worker goes on.")
  public void failingTaskHarmsNoWorker() throws Exception {
    PriorityPool pool = Subject.make(1);
    @Nullable Throwable[] cause = new Throwable[1];
    int[] next = new int[1];
    Threads threads = new Threads();
    threads.add("failing submitter", () -> cause[0] = causeOf(pool.submit(1, () -> fail())));
    threads.add("submitter", () -> next[0] = pool.submit(1, () -> 1).get());
    threads.run();
    pool.shutdown();
    Check.that("the future names the task's exception", cause[0] instanceof IOException);
    Check.equal("result of the other task", 1, next[0]);
    if (Ending.hasCome(pool)) {
      Check.equal("failed tasks", 1L, pool.statistics().failed());
    }
  }

  @Scenario("A task that throws an error completes its future with it; its worker goes on.")
  public void errorHarmsNoWorker() throws Exception {
    PriorityPool pool = Subject.make(1);
    Future<Integer> failing = pool.submit(1, () -> failWithError());
    Future<Integer> next = pool.submit(1, () -> 1);
    Check.that("the future names the task's error", causeOf(failing) instanceof LinkageError);
    Check.equal("result of the next task", 1, next.get());
    pool.shutdown();
    Ending.hasCome(pool);
  }

  @Scenario("A task that leaves its thread interrupted harms no worker.")
  public void interruptHarmsNoWorker() throws Exception {
    PriorityPool pool = Subject.make(1);
    Future<Integer> interrupting = pool.submit(1, () -> workAndInterrupt());
    Future<Integer> next = pool.submit(1, () -> 2);
    Check.equal("result of the task that leaves an interrupt", 1, interrupting.get());
    Check.equal("result of the next task", 2, next.get());
    pool.shutdown();
    Ending.hasCome(pool);
  }

  @Scenario("Of the tasks that wait, the smallest priority starts first, and of these the oldest.")
  public void smallestPriorityFirst() throws Exception {
    PriorityPool pool = Subject.make(1);
    Occupation occupation = new Occupation();
    // The one worker runs the tasks one after the other, so nothing else need guard this.
    StringBuilder order = new StringBuilder();
    Threads threads = new Threads();
    threads.add(
        "submitter",
        () -> {
          submit(pool, 2, () -> order.append("b"));
          submit(pool, 2, () -> order.append("c"));
          submit(pool, 2, () -> order.append("d"));
        });
    // Is started first, whether others wait by then or not.
    submit(pool, 0, occupation);
    threads.start();
    submit(pool, 1, () -> order.append("a"));
    threads.join();
    submit(pool, 2, () -> order.append("e"));
    Future<StringBuilder> last = pool.submit(3, () -> order.append("f"));
    occupation.release();
    pool.shutdown();
    last.get();
    Ending.hasCome(pool);
    Check.equal(
        "order of the tasks a of priority 1, b to e of 2, f of 3", "abcdef", order.toString());
  }

  @Scenario("Tasks of two submitters each run once, and each future gets its own task's result.")
  public void twoSubmittersOneWorker() throws Exception {
    PriorityPool pool = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add(
        "submitter 1", () -> one[0] = pool.submit(1, () -> 10 + runs.incrementAndGet()).get());
    threads.add(
        "submitter 2", () -> two[0] = pool.submit(2, () -> 20 + runs.incrementAndGet()).get());
    threads.run();
    pool.shutdown();
    Ending.hasCome(pool);
    Check.that(
        "one task ran first and one second, and each future got its own; got "
            + one[0]
            + " and "
            + two[0],
        (one[0] == 11 && two[0] == 22) || (one[0] == 12 && two[0] == 21));
    Check.equal("runs", 2, runs.get());
  }

  @Scenario("A shutdown ends every worker.")
  public void shutdownEndsEveryWorker() throws Exception {
    PriorityPool pool = Subject.make(2);
    Future<Integer> future = pool.submit(1, () -> 1);
    Threads threads = new Threads();
    threads.add("stopper", () -> pool.shutdown());
    threads.add("waiter", () -> Ending.hasCome(pool));
    threads.run();
    Check.equal("result of the task", 1, future.get());
  }

  /** Submits a task whose future nobody asks. */
  private static void submit(PriorityPool pool, int priority, Callable<?> task) {
    Future<?> unused = pool.submit(priority, task);
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the task");
  }

  private static Integer failWithError() {
    throw new LinkageError("by the task");
  }

  private static Integer workAndInterrupt() {
    Thread.currentThread().interrupt();
    return 1;
  }

  private static @Nullable Throwable causeOf(Future<?> future) throws InterruptedException {
    try {
      throw new AssertionError("violated: a failed task's future throws; returned " + future.get());
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }
}
