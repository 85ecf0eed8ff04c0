package dev.gauntlet.models.workerpool;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where two tasks wait for each other. Of two that have met, nothing orders what they do next: what
 * their workers share then without order is raced on in every interleaving.
 */
final class Meeting {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition bothHere = lock.newCondition();
  private int arrived;

  /** Waits until two have arrived; returns how many have. */
  int arrive() throws InterruptedException {
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
