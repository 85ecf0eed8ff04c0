package dev.gauntlet.patterns.sequencelock;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.StampedLock;

/** Reads optimistically under a stamped lock, and takes the lock if a writer came between. */
@Correct(way = "StampedLock, optimistic reading")
public final class StampedSequenceLock implements SequenceLock {
  private final StampedLock lock = new StampedLock();
  private long first;
  private long second;

  /** Makes a lock that holds 0 and 0. */
  public StampedSequenceLock() {}

  @Override
  public void write(long a, long b) {
    long stamp = lock.writeLock();
    try {
      first = a;
      second = b;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public long[] read() {
    long seen = lock.tryOptimisticRead();
    long a = first;
    long b = second;
    return lock.validate(seen) ? new long[] {a, b} : readLocked();
  }

  private long[] readLocked() {
    long stamp = lock.readLock();
    try {
      return new long[] {first, second};
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
