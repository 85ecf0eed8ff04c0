package dev.gauntlet.patterns.counter;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards the number by an explicit lock that nobody else can take. */
@Correct(way = "explicit lock")
public final class LockCounter implements Counter {
  private final Lock lock = new ReentrantLock();
  private int value;

  /** Makes a counter at 0. */
  public LockCounter() {}

  @Override
  public int increment() {
    return add(1);
  }

  @Override
  public int decrement() {
    return add(-1);
  }

  @Override
  public int get() {
    lock.lock();
    try {
      return value;
    } finally {
      lock.unlock();
    }
  }

  private int add(int amount) {
    lock.lock();
    try {
      value += amount;
      return value;
    } finally {
      lock.unlock();
    }
  }
}
