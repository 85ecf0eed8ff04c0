package dev.gauntlet.stress.activitymonitor;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Turn;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the two actors go on together. */
final class Meeting {
  private static final int ACTORS = 2;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Waits for the other actor; the n-th call of each meets the n-th of the other. */
  void await() {
    int here = arrived.incrementAndGet();
    int all = (here + ACTORS - 1) / ACTORS * ACTORS;
    Blocking.run(
        () -> {
          while (arrived.get() < all) {
            Turn.pass();
          }
        });
  }
}
