package dev.gauntlet.stress.taskpipeline;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets two threads go on at nearly the same time, if they run side by side. */
final class Meeting {
  private static final int PATIENCE = 20_000;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Waits a moment for the other thread, and returns the data. */
  int then(int data) {
    arrived.incrementAndGet();
    for (int i = 0; i < PATIENCE && arrived.get() < 2; i++) {
      Thread.onSpinWait();
    }
    return data;
  }
}
