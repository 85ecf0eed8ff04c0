package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a worker. */
final class Ending {
  private Ending() {}

  /**
   * Asks until the worker has stopped, with no time to wait: a checker may end a timed wait at once
   * and keep the monitor, so that the worker could not go on meanwhile.
   */
  static void await(StoppableWorker worker) throws Exception {
    pause();
    boolean stopped = false;
    while (!stopped) {
      stopped = worker.awaitStopped(0, TimeUnit.NANOSECONDS);
    }
  }

  /** Waits for a thread that does nothing, which lets all others go on as far as they can. */
  static void pause() throws Exception {
    Threads pause = new Threads();
    pause.add("pause", () -> {});
    pause.run();
  }
}
