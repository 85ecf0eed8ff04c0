package dev.gauntlet.patterns.permits;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.Semaphore;

/**
 * Adds the bound to the JDK's semaphore. Only releases add to what is free, and they come one at a
 * time, so what a release has seen below the bound is below it still when it adds one.
 */
@Correct(way = "built on java.util.concurrent")
public final class SemaphorePermits implements Permits {
  private final Object releases = new Object();
  private final Semaphore semaphore;
  private final int permits;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public SemaphorePermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.semaphore = new Semaphore(permits);
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    semaphore.acquire();
  }

  @Override
  public boolean tryAcquire() {
    return semaphore.tryAcquire();
  }

  @Override
  public void release() {
    synchronized (releases) {
      if (semaphore.availablePermits() == permits) {
        throw new IllegalStateException("no permit is acquired");
      }
      semaphore.release();
    }
  }

  @Override
  public int available() {
    return semaphore.availablePermits();
  }
}
