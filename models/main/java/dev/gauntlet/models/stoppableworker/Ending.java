package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.check.Pace;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** Asks for the end of a worker. */
final class Ending {
  private Ending() {}

  /** Whether it comes, sooner or later. */
  static boolean hasCome(StoppableWorker worker) throws InterruptedException {
    return Pace.comes(() -> worker.awaitStopped(0, TimeUnit.NANOSECONDS));
  }
}
