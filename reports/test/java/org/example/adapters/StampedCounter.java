package org.example.adapters;

import dev.gauntlet.patterns.counter.Counter;
import java.util.concurrent.locks.StampedLock;

/** A counter on a {@link StampedLock}, whose readers look before they lock. */
public final class StampedCounter implements Counter {
  private final StampedLock lock = new StampedLock();
  private int value;

  @Override
  public int increment() {
    return add(1);
  }

  @Override
  public int decrement() {
    return add(-1);
  }

  private int add(int amount) {
    long stamp = lock.writeLock();
    try {
      value += amount;
      return value;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public int get() {
    long stamp = lock.tryOptimisticRead();
    int seen = value;
    if (lock.validate(stamp)) {
      return seen;
    }
    stamp = lock.readLock();
    try {
      return value;
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
