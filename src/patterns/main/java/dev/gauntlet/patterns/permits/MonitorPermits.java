package dev.gauntlet.patterns.permits;

import dev.gauntlet.catalogue.Correct;

/**
 * Counts the free permits under its own monitor. All who wait there wait for the same, so waking
 * one for each release is enough.
 */
@Correct(way = "intrinsic monitor")
public final class MonitorPermits implements Permits {
  private final int permits;
  private int free;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public MonitorPermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.permits = permits;
    this.free = permits;
  }

  @Override
  public synchronized void acquire() throws InterruptedException {
    while (free == 0) {
      wait();
    }
    free--;
  }

  @Override
  public synchronized boolean tryAcquire() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }

  @Override
  public synchronized void release() {
    if (free == permits) {
      throw new IllegalStateException("no permit is acquired");
    }
    free++;
    notify();
  }

  @Override
  public synchronized int available() {
    return free;
  }
}
