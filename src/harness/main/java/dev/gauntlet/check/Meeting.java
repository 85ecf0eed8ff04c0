package dev.gauntlet.check;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where two tasks wait for each other. Of two that have met, nothing orders what they do next: what
 * their workers share then without order is raced on in every interleaving.
 */
public final class Meeting {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition bothHere = lock.newCondition();
  private int arrived;

  /** A place where nobody is yet. */
  public Meeting() {}

  /**
   * Waits until two have arrived; returns how many have.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public int arrive() throws InterruptedException {
    lock.lock();
    try {
      arrived++;
      bothHere.signalAll();
      while (arrived < 2) {
        bothHere.await();
      }
      return arrived;
    } finally {
      lock.unlock();
    }
  }
}
