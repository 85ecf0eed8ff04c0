package dev.gauntlet.models.logpipeline;

import dev.gauntlet.check.Pace;
import dev.gauntlet.patterns.logpipeline.LogEntry;
import java.util.concurrent.atomic.AtomicInteger;

/** A slow sink that counts what it gets, and notices a call that begins during another. */
final class Writer {
  private final AtomicInteger callers = new AtomicInteger();
  private boolean overlapped;
  private int calls;

  void accept(LogEntry entry) {
    if (callers.incrementAndGet() != 1) {
      overlapped = true;
    }
    Pace.linger();
    calls++;
    callers.decrementAndGet();
  }

  boolean isOverlapped() {
    return overlapped;
  }

  boolean isBusy() {
    return callers.get() > 0;
  }

  int calls() {
    return calls;
  }
}
