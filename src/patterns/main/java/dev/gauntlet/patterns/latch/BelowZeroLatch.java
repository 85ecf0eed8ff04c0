package dev.gauntlet.patterns.latch;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts in an atomic, but looks whether it is above zero in one call and counts down in another.
 * Two that find a count of 1 make it -1.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "An atomic integer taken to make atomic whatever is done with it",
    member = "countDown",
    schedule = "The count is 1. A and B each see that it is above zero; A makes it 0 and B -1",
    fix = "Look and count down in one step, by getAndUpdate or a loop of compare-and-set",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class BelowZeroLatch implements Latch {
  private final Lock lock = new ReentrantLock();
  private final Condition zero = lock.newCondition();
  private final AtomicInteger count;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public BelowZeroLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    this.count = new AtomicInteger(count);
  }

  @Override
  public void countDown() {
    if (count.get() > 0 && count.decrementAndGet() == 0) {
      wakeAll();
    }
  }

  @Override
  public void await() throws InterruptedException {
    lock.lock();
    try {
      while (count.get() > 0) {
        zero.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long count() {
    return count.get();
  }

  private void wakeAll() {
    lock.lock();
    try {
      zero.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
