package dev.gauntlet.models.prioritypool;

import dev.gauntlet.check.Pace;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.TimeUnit;

/** Asks for the end of a pool. */
final class Ending {
  private Ending() {}

  /** Whether it comes, sooner or later. */
  static boolean hasCome(PriorityPool pool) throws InterruptedException {
    return Pace.comes(() -> pool.awaitTermination(0, TimeUnit.NANOSECONDS));
  }
}
