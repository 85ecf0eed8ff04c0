package dev.gauntlet.check;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the two actors of an outcome test begin at nearly the same time.
 *
 * <p>The engine lets each run through many states, and one of them is soon ahead: calls that take
 * less than a microsecond then hardly ever meet. For a test of two short calls this makes a rare
 * outcome a hundred times as frequent, at the price of two samples in three. Half of those who come
 * go on at once; the others let the other one have a start of up to a microsecond or two.
 *
 * <pre>{@code
 * @Actor
 * public void first() {
 *   start.await();
 *   counter.increment();
 * }
 * }</pre>
 */
public final class StartLine {
  private static final int PATIENCE = 20_000;
  private static final int LONGEST_START = 32;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Where nobody is yet. */
  public StartLine() {}

  /**
   * Waits a moment for the other actor: that it comes is likely, not certain; an outcome must not
   * depend on it. Where a test has a third thread, it would only take a processor from it.
   */
  public void await() {
    arrived.incrementAndGet();
    for (int i = 0; i < PATIENCE && arrived.get() < 2; i++) {
      Thread.onSpinWait();
    }
    int start = ThreadLocalRandom.current().nextInt(2 * LONGEST_START) - LONGEST_START;
    for (int i = 0; i < start; i++) {
      Thread.onSpinWait();
    }
  }
}
