package dev.gauntlet.patterns.spinlock;

import dev.gauntlet.catalogue.Contract;

/**
 * A lock for very short critical sections, whose waiters stay on the processor and keep asking.
 *
 * <p>Made by a public constructor without arguments, free. At most one thread holds it at a time,
 * and what a holder did before {@link #unlock} is visible to whoever locks next (JLS 17.4.5). Every
 * method is linearizable. Waiting has no limit, and an interrupt does not end it. No fairness is
 * promised, and neither is what happens when a holder locks again: the lock need not be reentrant.
 */
@Contract(id = "spin-lock", guide = "beyond the guides")
public interface SpinLock {
  /** Takes the lock, waiting while another thread holds it. */
  void lock();

  /**
   * Takes the lock if no thread holds it, without waiting for that.
   *
   * @return whether the caller has taken the lock
   */
  boolean tryLock();

  /**
   * Gives the lock back.
   *
   * @throws IllegalMonitorStateException if the caller does not hold the lock; nothing changes then
   */
  void unlock();
}
