package dev.gauntlet.models.prioritypool;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A task that keeps its worker busy until it is released. */
final class Occupation implements Callable<Integer> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean begun;
  private boolean released;

  @Override
  public Integer call() throws InterruptedException {
    lock.lock();
    try {
      begun = true;
      changed.signalAll();
      while (!released) {
        changed.await();
      }
      return 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the worker is at it. */
  void awaitBegin() throws InterruptedException {
    lock.lock();
    try {
      while (!begun) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets the task return. */
  void release() {
    lock.lock();
    try {
      released = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
