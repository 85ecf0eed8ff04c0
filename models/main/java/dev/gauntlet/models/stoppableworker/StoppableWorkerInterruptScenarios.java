package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** What a stoppable worker promises to who is interrupted. */
public class StoppableWorkerInterruptScenarios {
  @Scenario("Who awaits the stop is interrupted out of it, and the worker goes on.")
  public void interruptedWaiter() throws Exception {
    BlockedRound round = new BlockedRound();
    StoppableWorker worker = Subject.make((Runnable) round);
    boolean[] interrupted = new boolean[1];
    worker.start();
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                worker.awaitStopped(1, TimeUnit.MINUTES);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    worker.stop();
    round.release();
    Ending.hasCome(worker);
    Check.that("the waiter was interrupted", interrupted[0]);
  }
}
