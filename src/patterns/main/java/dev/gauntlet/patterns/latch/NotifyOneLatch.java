package dev.gauntlet.patterns.latch;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Guards the count by an explicit lock and wakes a single thread when it is zero, however many
 * wait.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "signal() by the habit of queues, where each item has one taker",
    member = "countDown",
    schedule =
        "The count is 1. A and B wait; C counts down to zero and wakes A; A returns, and B waits"
            + " for ever",
    fix = "Wake every waiter: signalAll() in place of signal()",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class NotifyOneLatch implements Latch {
  private final Lock lock = new ReentrantLock();
  private final Condition zero = lock.newCondition();
  private int count;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public NotifyOneLatch(int count) {
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
          zero.signal();
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
