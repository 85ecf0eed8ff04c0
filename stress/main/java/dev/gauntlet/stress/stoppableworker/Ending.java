package dev.gauntlet.stress.stoppableworker;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Turn;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a worker, from an actor. */
final class Ending {
  private Ending() {}

  /**
   * Waits until the worker has stopped. Looks again and again with no time to wait, because a wait
   * with a limit is no proof of a hang.
   */
  static void await(StoppableWorker worker) {
    Blocking.run(
        () -> {
          while (!worker.awaitStopped(0, TimeUnit.NANOSECONDS)) {
            Turn.pass();
          }
        });
  }

  /** An exception for a round to throw that is not printed if nobody catches it. */
  static RuntimeException quietly() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    return new IllegalStateException("by the round");
  }
}
