package dev.gauntlet.models.datapipeline;

import dev.gauntlet.check.Pace;
import java.util.concurrent.atomic.AtomicInteger;

/** A slow sink that adds up what it gets, and notices a call that begins during another. */
final class Recorder {
  private final AtomicInteger callers = new AtomicInteger();
  private boolean overlapped;
  private int calls;
  private int sum;

  void accept(int result) {
    if (callers.incrementAndGet() != 1) {
      overlapped = true;
    }
    Pace.linger();
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
