package dev.gauntlet.models.prioritypool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.TimeUnit;

/** What a pool with priorities promises to who is interrupted. */
public class PriorityPoolInterruptScenarios {
  @Scenario("Who awaits the end is interrupted out of it, and the pool goes on.")
  public void interruptedWaiter() throws Exception {
    PriorityPool pool = Subject.make(1);
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
    Check.equal("result of a task afterwards", 1, pool.submit(1, () -> 1).get());
    pool.shutdown();
    Ending.hasCome(pool);
  }
}
