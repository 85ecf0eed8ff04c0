package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** Asks for the end of a worker. */
final class Ending {
  private static final int QUESTIONS = 6;
  private static final long PAUSE_MILLIS = 5;

  private Ending() {}

  /**
   * Asks a few times whether the worker has stopped. One that stops late is no bug: a scenario then
   * goes on without it, and does not ask what only afterwards must be true. It neither asks on and
   * on nor with time to wait, for Lincheck's clock stands still, and it takes both for a livelock.
   */
  static boolean hasCome(StoppableWorker worker) throws InterruptedException {
    boolean stopped = worker.awaitStopped(0, TimeUnit.NANOSECONDS);
    for (int asked = 1; asked < QUESTIONS && !stopped; asked++) {
      Thread.sleep(PAUSE_MILLIS);
      stopped = worker.awaitStopped(0, TimeUnit.NANOSECONDS);
    }
    return stopped;
  }
}
