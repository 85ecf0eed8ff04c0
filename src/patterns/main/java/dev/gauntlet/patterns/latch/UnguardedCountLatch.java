package dev.gauntlet.patterns.latch;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts in a volatile field without a lock, and takes the lock to wait and to wake. Of two that
 * count down at once, one may be lost, and then nobody who waits ever goes on.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A lock kept to the rare case, the last count; volatile taken to be enough before it",
    member = "countDown",
    schedule =
        "The count is 2. A reads 2; B reads 2 and writes 1; A writes 1: both have counted down, and"
            + " whoever waits for zero waits for ever",
    fix = "Count down under the lock, or in an AtomicInteger",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UnguardedCountLatch implements Latch {
  private final Lock lock = new ReentrantLock();
  private final Condition zero = lock.newCondition();
  private volatile int count;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public UnguardedCountLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    this.count = count;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void countDown() {
    if (count > 0) {
      count--;
      if (count == 0) {
        wakeAll();
      }
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
    return count;
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
