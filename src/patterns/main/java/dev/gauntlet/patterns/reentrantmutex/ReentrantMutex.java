package dev.gauntlet.patterns.reentrantmutex;

import dev.gauntlet.catalogue.Contract;

/**
 * A lock held by one thread at a time, as often as that thread has taken it.
 *
 * <p>Made by a public constructor without parameters; free at first. Who holds it may take it
 * again, and frees it with the last of as many unlocks. What was written under the lock is seen
 * under every later hold of it. No fairness between threads is promised.
 */
@Contract(id = "reentrant-mutex", guide = "SYNC RLock")
public interface ReentrantMutex {
  /**
   * Takes the lock once more, waiting while another thread holds it.
   *
   * @throws InterruptedException if the caller is interrupted while it waits; the lock is as it was
   *     then
   */
  void lock() throws InterruptedException;

  /**
   * Takes the lock once more unless another thread holds it, without waiting.
   *
   * @return whether the lock was taken
   */
  boolean tryLock();

  /**
   * Gives one hold back; the last one frees the lock.
   *
   * @throws IllegalMonitorStateException if the caller does not hold the lock; nothing changes then
   */
  void unlock();

  /** Returns how many holds the caller has; 0 when it does not hold the lock, whoever else does. */
  int holdCount();
}
