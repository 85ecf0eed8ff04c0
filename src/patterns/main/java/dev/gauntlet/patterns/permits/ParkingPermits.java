package dev.gauntlet.patterns.permits;

import dev.gauntlet.catalogue.Correct;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes the count of free permits in one step. Who finds none free parks, and tries again when
 * one has been released.
 */
@Correct(way = "compare-and-set of the count, parking")
public final class ParkingPermits implements Permits {
  private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger free;
  private final int permits;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public ParkingPermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.free = new AtomicInteger(permits);
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    if (tryAcquire()) {
      return;
    }
    Thread caller = Thread.currentThread();
    // Queued before it tries again: a release after that try finds the caller here and unparks it.
    parked.add(caller);
    try {
      while (!tryAcquire()) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } finally {
      parked.remove(caller);
    }
  }

  @Override
  public boolean tryAcquire() {
    int now = free.get();
    while (now > 0) {
      if (free.compareAndSet(now, now - 1)) {
        return true;
      }
      now = free.get();
    }
    return false;
  }

  @Override
  public void release() {
    int now;
    do {
      now = free.get();
      if (now == permits) {
        throw new IllegalStateException("no permit is acquired");
      }
    } while (!free.compareAndSet(now, now + 1));
    // All, because the one that waits longest may be giving up just now.
    for (Thread waiter : parked) {
      LockSupport.unpark(waiter);
    }
  }

  @Override
  public int available() {
    return free.get();
  }
}
