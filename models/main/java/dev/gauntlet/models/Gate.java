package dev.gauntlet.models;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a scenario's threads wait at until one of them opens it. */
public final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open;

  /** Creates a gate that is shut. */
  public Gate() {}

  /**
   * Waits until the gate is open.
   *
   * @throws IllegalStateException if the caller is interrupted
   */
  public void pass() {
    try {
      awaitOpen();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted at the gate", e);
    }
  }

  /**
   * Waits until the gate is open, or the caller is interrupted: then it is let through, and stays
   * interrupted.
   */
  public void passOrKeepInterrupt() {
    try {
      awaitOpen();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the gate is open, however often the caller is interrupted. */
  public void passInAnyCase() {
    lock.lock();
    try {
      while (!open) {
        opened.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets through who waits and who will come. */
  public void open() {
    lock.lock();
    try {
      open = true;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitOpen() throws InterruptedException {
    lock.lock();
    try {
      while (!open) {
        opened.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
