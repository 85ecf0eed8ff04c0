package dev.gauntlet.patterns.permits;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the free permits under a lock, but tryAcquire asks whether one is free and takes it in two
 * steps.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two methods that each take the lock, held to be one atomic step together",
    member = "tryAcquire",
    schedule =
        "One permit is free. A sees that; B sees that; A takes it; B takes it: both have the one"
            + " permit, and -1 are free",
    fix = "Hold the lock over the check and the taking",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenAcquirePermits implements Permits {
  private final Lock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final int permits;
  private int free;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public CheckThenAcquirePermits(int permits) {
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
    if (available() == 0) {
      return false;
    }
    lock.lock();
    try {
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
      free++;
      released.signal();
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
