package dev.gauntlet.models.stoppableworker;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A round that returns only when it is released, and sees whether another begins meanwhile. */
final class BlockedRound implements Runnable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private boolean open;
  private int inside;
  private int mostInside;

  @Override
  public void run() {
    lock.lock();
    try {
      inside++;
      mostInside = Math.max(mostInside, inside);
      while (!open) {
        released.awaitUninterruptibly();
      }
      inside--;
    } finally {
      lock.unlock();
    }
  }

  /** Lets the round return, now and ever after. */
  void release() {
    lock.lock();
    try {
      open = true;
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many rounds there ever were at the same time. */
  int mostInside() {
    lock.lock();
    try {
      return mostInside;
    } finally {
      lock.unlock();
    }
  }
}
