package dev.gauntlet.patterns.latch;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards the count by an explicit lock and signals all that wait for its condition. */
@Correct(way = "explicit lock and condition")
public final class ConditionLatch implements Latch {
  private final Lock lock = new ReentrantLock();
  private final Condition zero = lock.newCondition();
  private int count;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public ConditionLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    this.count = count;
  }

  @Override
  public void countDown() {
    lock.lock();
    try {
      if (count > 0) {
        count--;
        if (count == 0) {
          zero.signalAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void await() throws InterruptedException {
    lock.lock();
    try {
      while (count > 0) {
        zero.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }
}
