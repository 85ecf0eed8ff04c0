package dev.gauntlet.stress.stoppableworker;

import java.lang.invoke.VarHandle;

/**
 * Rounds that know by the clock whether the worker heard the stop.
 *
 * <p>Two rounds that began after the stop had returned may be ones that the worker was about to
 * begin: it, or the compiler, may look before a round whether another follows. If a third follows,
 * the worker looked after the stop and did not see it. A round uses nothing that orders memory, or
 * it would hide what it is for. It throws when it has run for some milliseconds, which ends a
 * worker that never looks again.
 */
final class TimedRounds implements Runnable {
  private static final long PATIENCE_NANOS = 20_000_000;
  private static final long LET_RUN_NANOS = 8_000_000;
  private static final long MOST_LET_RUN_NANOS = 400_000_000;
  // More than a store takes to leave its processor and than two processors' clocks differ.
  private static final long MARGIN_NANOS = 1_000_000;

  // How long a JVM's workers were let run; past the most, they are stopped at once.
  private static volatile long letRun;

  private long first;
  private long lastButTwo;
  private long lastButOne;
  private long last;
  private volatile long stoppedAt;

  @Override
  public void run() {
    long now = System.nanoTime();
    if (first == 0) {
      first = now;
    }
    if (now - first > PATIENCE_NANOS) {
      throw Ending.quietly();
    }
    lastButTwo = lastButOne;
    lastButOne = last;
    last = now;
  }

  /** Lets a worker run long enough for its loop to be compiled, the first times. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes; how exactly does not matter.
  static void letRun() {
    if (letRun < MOST_LET_RUN_NANOS) {
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < LET_RUN_NANOS) {
        Thread.onSpinWait();
      }
      letRun += LET_RUN_NANOS;
    }
  }

  /** Says that a call of stop has returned. */
  void stopHasReturned() {
    // What the call wrote has left this processor before the clock is read.
    VarHandle.fullFence();
    stoppedAt = System.nanoTime();
  }

  /** Whether the worker heard the stop; asked when it has ended. */
  String seen() {
    return lastButTwo != 0 && lastButTwo - stoppedAt > MARGIN_NANOS ? "stale" : "seen";
  }
}
