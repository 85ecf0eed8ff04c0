package dev.gauntlet.models.batchexecutor;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the work on an item up until it is opened, or the worker is interrupted. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open;

  /** Waits until the gate is open and returns the item. */
  Integer pass(Integer item) {
    lock.lock();
    try {
      while (!open) {
        opened.await();
      }
      return item;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted at work", e);
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      open = true;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
