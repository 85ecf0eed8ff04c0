package dev.gauntlet.patterns.latch;

import dev.gauntlet.catalogue.Correct;

/** Guards the count by its own monitor and wakes every waiter when it is zero. */
@Correct(way = "intrinsic monitor")
public final class MonitorLatch implements Latch {
  private int count;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public MonitorLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    this.count = count;
  }

  @Override
  public synchronized void countDown() {
    if (count == 0) {
      return;
    }
    count--;
    if (count == 0) {
      notifyAll();
    }
  }

  @Override
  public synchronized void await() throws InterruptedException {
    while (count > 0) {
      wait();
    }
  }

  @Override
  public synchronized long count() {
    return count;
  }
}
