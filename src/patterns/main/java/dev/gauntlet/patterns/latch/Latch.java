package dev.gauntlet.patterns.latch;

import dev.gauntlet.catalogue.Contract;

/**
 * A count that falls to zero, and that threads wait for to get there. It never rises again.
 *
 * <p>Made by a public constructor that takes the count, not negative ({@link
 * IllegalArgumentException} otherwise). Every method is linearizable. What a thread does before it
 * counts down is seen by whoever returns from {@link #await}.
 */
@Contract(id = "latch", guide = "beyond the guides", madeBy = int.class)
public interface Latch {
  /**
   * Takes one off the count, and lets every waiting thread go on when that makes it zero. At zero
   * it does nothing.
   */
  void countDown();

  /**
   * Waits until the count is zero. Returns without waiting if it is.
   *
   * @throws InterruptedException if the caller is interrupted while it waits; the latch is as it
   *     was then. Whether an interrupt counts that finds the count at zero is not promised.
   */
  void await() throws InterruptedException;

  /** Returns the count; never negative. */
  long count();
}
