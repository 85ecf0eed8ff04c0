package dev.gauntlet.patterns.permits;

import dev.gauntlet.catalogue.Contract;

/**
 * A bounded semaphore: a fixed number of permits, of which each is free or acquired.
 *
 * <p>Made by a public constructor that takes the number of permits, not negative ({@link
 * IllegalArgumentException} otherwise); all are free at first. Every method is linearizable. A
 * permit belongs to no thread: any thread may release one that another acquired. What was done
 * before a release is seen by whoever acquires the permit next. No fairness between threads is
 * promised.
 */
@Contract(id = "permits", guide = "SYNC semaphores", madeBy = int.class)
public interface Permits {
  /**
   * Takes a permit, waiting while none is free.
   *
   * @throws InterruptedException if the caller is interrupted while it waits; no permit is taken
   *     then
   */
  void acquire() throws InterruptedException;

  /**
   * Takes a permit if one is free, without waiting for any.
   *
   * @return whether a permit was taken
   */
  boolean tryAcquire();

  /**
   * Gives a permit back.
   *
   * @throws IllegalStateException if none is acquired; nothing changes then
   */
  void release();

  /** Returns how many permits are free: never negative, and never more than there are. */
  int available();
}
