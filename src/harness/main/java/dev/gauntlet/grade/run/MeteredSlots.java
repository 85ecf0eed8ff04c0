package dev.gauntlet.grade.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * One submission's share of the slots that all submissions have together, which tells how long at
 * least one of them was held: waiting for others does not count against a limit.
 */
final class MeteredSlots extends Semaphore {
  private static final long serialVersionUID = 1L;

  private final transient Semaphore shared;
  private int held;
  private long since;
  private long nanos;

  MeteredSlots(Semaphore shared) {
    super(0);
    this.shared = shared;
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(1);
  }

  @Override
  public void acquire(int permits) throws InterruptedException {
    shared.acquire(permits);
    take(permits);
  }

  @Override
  public void release() {
    release(1);
  }

  @Override
  public void release(int permits) {
    give(permits);
    shared.release(permits);
  }

  /** How long slots were held so far. */
  synchronized Duration used() {
    return Duration.ofNanos(nanos + (held > 0 ? System.nanoTime() - since : 0));
  }

  private synchronized void take(int permits) {
    if (held == 0) {
      since = System.nanoTime();
    }
    held += permits;
  }

  private synchronized void give(int permits) {
    held -= permits;
    if (held == 0) {
      nanos += System.nanoTime() - since;
    }
  }
}
