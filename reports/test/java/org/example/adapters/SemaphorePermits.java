package org.example.adapters;

import dev.gauntlet.patterns.permits.Permits;
import java.util.concurrent.Semaphore;

/** Permits on a fair {@link Semaphore}; only releases exclude each other. */
public final class SemaphorePermits implements Permits {
  private final Semaphore semaphore;
  private final int permits;

  public SemaphorePermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits: " + permits);
    }
    this.permits = permits;
    semaphore = new Semaphore(permits, true);
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
  public synchronized void release() {
    if (semaphore.availablePermits() == permits) {
      throw new IllegalStateException("no permit is acquired");
    }
    semaphore.release();
  }

  @Override
  public int available() {
    return semaphore.availablePermits();
  }
}
