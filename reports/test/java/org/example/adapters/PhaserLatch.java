package org.example.adapters;

import dev.gauntlet.patterns.latch.Latch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** A latch whose waiters wait for the first phase of a {@link Phaser} to end. */
public final class PhaserLatch implements Latch {
  private final Phaser phaser = new Phaser(1);
  private final AtomicInteger count;

  public PhaserLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count: " + count);
    }
    this.count = new AtomicInteger(count);
    if (count == 0) {
      phaser.arriveAndDeregister();
    }
  }

  @Override
  public void countDown() {
    if (count.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
      phaser.arriveAndDeregister();
    }
  }

  @Override
  public void await() throws InterruptedException {
    phaser.awaitAdvanceInterruptibly(0);
  }

  @Override
  public long count() {
    return count.get();
  }
}
