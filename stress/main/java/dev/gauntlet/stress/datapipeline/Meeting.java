package dev.gauntlet.stress.datapipeline;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets two workers finish their items at nearly the same time, if they work side by side. */
final class Meeting {
  private static final int PATIENCE = 2_000;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Waits a moment for another worker, and returns the item. */
  int then(int item) {
    int number = arrived.incrementAndGet();
    int both = number + number % 2;
    for (int i = 0; i < PATIENCE && arrived.get() < both; i++) {
      Thread.onSpinWait();
    }
    return item;
  }
}
