package dev.gauntlet.models.datapipeline;

import java.util.concurrent.atomic.AtomicInteger;

/** A sink that adds up what it gets, and notices a call that begins while another is going on. */
final class Recorder {
  private final AtomicInteger callers = new AtomicInteger();
  private boolean overlapped;
  private int calls;
  private int sum;

  void accept(int result) {
    if (callers.incrementAndGet() != 1) {
      overlapped = true;
    }
    calls++;
    sum += result;
    callers.decrementAndGet();
  }

  boolean isOverlapped() {
    return overlapped;
  }

  int calls() {
    return calls;
  }

  int sum() {
    return sum;
  }
}
