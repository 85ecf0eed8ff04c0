package dev.gauntlet.stress.stoppableworker;

/**
 * Rounds that know by the clock whether the worker heard the stop.
 *
 * <p>A round that began after the stop had returned may be one that the worker was about to begin;
 * if another follows it, the worker looked after the stop and did not see it. A round uses nothing
 * that orders memory, or it would hide what it is for. It throws when it has run for some
 * milliseconds, which ends a worker that never looks again.
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
  private long before;
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
    before = last;
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
    stoppedAt = System.nanoTime();
  }

  /** Whether the worker heard the stop; asked when it has ended. */
  String seen() {
    return before != 0 && before - stoppedAt > MARGIN_NANOS ? "stale" : "seen";
  }
}
