package dev.gauntlet.models.stoppableworker;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A round that returns only when it is released, and sees whether another begins meanwhile. After
 * so many rounds it throws, which ends any worker: nothing here depends on the stop being heard.
 */
final class BlockedRound implements Runnable {
  private static final int MOST = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private boolean open;
  private int begun;
  private int inside;
  private int mostInside;

  @Override
  public void run() {
    lock.lock();
    try {
      if (++begun > MOST) {
        throw CountedRound.quietly();
      }
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
