package dev.gauntlet.canary;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Needs two locks, takes them in either order, and gives the first back if it cannot have both. */
public final class PolitePairTally implements Tally {
  private final Lock left = new ReentrantLock();
  private final Lock right = new ReentrantLock();
  private final AtomicInteger callers = new AtomicInteger();
  private int count;

  @Override
  public int increment() {
    boolean leftFirst = callers.getAndIncrement() % 2 == 0;
    Lock first = leftFirst ? left : right;
    Lock second = leftFirst ? right : left;
    while (true) {
      first.lock();
      try {
        if (second.tryLock()) {
          try {
            return ++count;
          } finally {
            second.unlock();
          }
        }
      } finally {
        first.unlock();
      }
      Thread.onSpinWait();
    }
  }
}
