package dev.gauntlet.patterns.permits;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the free permits under a lock. A release signals only when no permit was free before it,
 * so the second of two releases in a row wakes nobody.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "Nobody waits while a permit is free, so only the release that ends this can matter",
    member = "release",
    schedule =
        "Two permits, both acquired; A and B wait; C releases one, which wakes A, and the other"
            + " before A has taken the first: that wakes nobody, and B waits beside a free permit",
    fix = "Signal one waiter at every release",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class SilentReleasePermits implements Permits {
  private final Lock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final int permits;
  private int free;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public SilentReleasePermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.permits = permits;
    this.free = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    lock.lock();
    try {
      while (free == 0) {
        released.await();
      }
      free--;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryAcquire() {
    lock.lock();
    try {
      if (free == 0) {
        return false;
      }
      free--;
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release() {
    lock.lock();
    try {
      if (free == permits) {
        throw new IllegalStateException("no permit is acquired");
      }
      if (free == 0) {
        released.signal();
      }
      free++;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return free;
    } finally {
      lock.unlock();
    }
  }
}
