package dev.gauntlet.models.workerpool;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
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

  @Scenario("Who awaits the end is interrupted out of it, and the pool goes on.")
  @NotApplicable(
      engine = Engine.LINCHECK,
      reason = "It ends a timed wait on a monitor at once, and an interrupt does not reach it.")
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

  private static Integer failWithError() {
    throw new LinkageError("by the task");
  }
}
