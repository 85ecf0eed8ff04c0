package dev.gauntlet.canary;

import java.util.concurrent.locks.StampedLock;

/** Tries a stamped lock until it gets it. */
public final class StampedTally implements Tally {
  private final StampedLock lock = new StampedLock();
  private volatile int count;

  @Override
  public int increment() {
    long stamp = lock.tryWriteLock();
    while (stamp == 0) {
      Thread.onSpinWait();
      stamp = lock.tryWriteLock();
    }
    try {
      int next = count + 1;
      count = next;
      return next;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
