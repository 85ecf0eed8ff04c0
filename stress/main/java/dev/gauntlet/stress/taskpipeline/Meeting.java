package dev.gauntlet.stress.taskpipeline;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets two workers finish their tasks at nearly the same time, if they work side by side. */
final class Meeting {
  private static final int PATIENCE = 20_000;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Waits a moment for the other worker, and returns the task's data. */
  int then(int data) {
    arrived.incrementAndGet();
    for (int i = 0; i < PATIENCE && arrived.get() < 2; i++) {
      Thread.onSpinWait();
    }
    return data;
  }
}
