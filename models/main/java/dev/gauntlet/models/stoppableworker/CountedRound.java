package dev.gauntlet.models.stoppableworker;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A round that counts how often it begins, in all and once a stop has returned. After so many it
 * throws, which ends any worker: nothing here depends on the stop being heard.
 */
final class CountedRound implements Runnable {
  private final int most;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger begunStopped = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** What the rounds wrote, without any order but the worker's own. */
  private int written;

  /**
   * Makes a round.
   *
   * @param most how often it returns; it throws when it begins once more
   */
  CountedRound(int most) {
    this.most = most;
  }

  @Override
  public void run() {
    if (stopped.get()) {
      begunStopped.incrementAndGet();
    }
    if (begun.incrementAndGet() > most) {
      throw quietly();
    }
    written++;
  }

  /** Says that a call of stop has returned. */
  void stopHasReturned() {
    stopped.set(true);
  }

  int begun() {
    return begun.get();
  }

  /** How many began after a stop had returned; a worker may have been about to begin one. */
  int begunAfterStop() {
    return begunStopped.get();
  }

  int written() {
    return written;
  }

  /** An exception that, if nobody catches it, is not printed for each schedule that is tried. */
  static RuntimeException quietly() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    return new IllegalStateException("by the round");
  }
}
