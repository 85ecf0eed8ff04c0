package org.example.adapters;

import dev.gauntlet.patterns.sequencelock.SequenceLock;
import java.util.concurrent.locks.StampedLock;

/** A sequence lock that is a {@link StampedLock}. */
public final class StampedSequenceLock implements SequenceLock {
  private final StampedLock lock = new StampedLock();
  private long first;
  private long second;

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
    long stamp = lock.tryOptimisticRead();
    long[] both = {first, second};
    if (lock.validate(stamp)) {
      return both;
    }
    stamp = lock.readLock();
    try {
      return new long[] {first, second};
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
