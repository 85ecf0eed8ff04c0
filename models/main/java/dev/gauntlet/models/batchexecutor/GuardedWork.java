package dev.gauntlet.models.batchexecutor;

import dev.gauntlet.check.Threads;
import java.util.function.Function;

/**
 * Work for an executor that works on one item at once: nothing guards what it writes but that
 * limit.
 */
final class GuardedWork implements Function<Integer, Integer> {
  private int inside;
  private int mostInside;
  private int sum;

  @Override
  public Integer apply(Integer item) {
    inside++;
    mostInside = Math.max(mostInside, inside);
    pause();
    sum += item;
    inside--;
    return 10 * item;
  }

  /** How many items were worked on at the same time. */
  int mostInside() {
    return mostInside;
  }

  int sum() {
    return sum;
  }

  private static void pause() {
    try {
      Threads.pause();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
