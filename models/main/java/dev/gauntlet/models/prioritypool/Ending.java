package dev.gauntlet.models.prioritypool;

import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a pool. */
final class Ending {
  private Ending() {}

  /**
   * Asks until all workers have ended, with no time to wait: a checker may end a timed wait at once
   * and keep the monitor, so that no worker could leave meanwhile.
   */
  static void await(PriorityPool pool) throws Exception {
    // Waits for a thread that does nothing, which lets all others go on as far as they can.
    Threads pause = new Threads();
    pause.add("pause", () -> {});
    pause.run();
    boolean ended = false;
    while (!ended) {
      ended = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    }
  }
}
