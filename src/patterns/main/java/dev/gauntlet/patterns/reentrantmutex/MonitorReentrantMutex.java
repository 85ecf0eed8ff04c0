package dev.gauntlet.patterns.reentrantmutex;

import dev.gauntlet.catalogue.Correct;
import org.jspecify.annotations.Nullable;

/** An owner and a depth under one monitor. Each time the lock comes free one waiter is woken. */
@Correct(way = "intrinsic monitor")
public final class MonitorReentrantMutex implements ReentrantMutex {
  private @Nullable Thread owner;
  private int depth;

  @Override
  public synchronized void lock() throws InterruptedException {
    Thread caller = Thread.currentThread();
    while (owner != null && owner != caller) {
      wait();
    }
    owner = caller;
    depth++;
  }

  @Override
  public synchronized boolean tryLock() {
    Thread caller = Thread.currentThread();
    if (owner != null && owner != caller) {
      return false;
    }
    owner = caller;
    depth++;
    return true;
  }

  @Override
  public synchronized void unlock() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    depth--;
    if (depth == 0) {
      owner = null;
      notify();
    }
  }

  @Override
  public synchronized int holdCount() {
    return owner == Thread.currentThread() ? depth : 0;
  }
}
