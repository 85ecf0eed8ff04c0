package dev.gauntlet.models.prioritypool;

import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.TimeUnit;

/** Asks for the end of a pool. */
final class Ending {
  private static final int QUESTIONS = 6;
  private static final long PAUSE_MILLIS = 5;

  private Ending() {}

  /**
   * Asks a few times whether all workers have ended. A worker that ends late is no bug: a scenario
   * then goes on without it, and does not ask what only afterwards must be true. It neither asks on
   * and on nor with time to wait, for Lincheck's clock stands still, and it takes both for a
   * livelock.
   */
  static boolean hasCome(PriorityPool pool) throws InterruptedException {
    boolean ended = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    for (int asked = 1; asked < QUESTIONS && !ended; asked++) {
      Thread.sleep(PAUSE_MILLIS);
      ended = pool.awaitTermination(0, TimeUnit.NANOSECONDS);
    }
    return ended;
  }
}
