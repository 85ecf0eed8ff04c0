package org.example.adapters;

import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A mutex on a {@link ReentrantLock} that is only ever tried for, for a while. */
public final class TryingReentrantMutex implements ReentrantMutex {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public void lock() throws InterruptedException {
    boolean locked = false;
    while (!locked) {
      locked = lock.tryLock(20, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public boolean tryLock() {
    return lock.tryLock();
  }

  @Override
  public void unlock() {
    lock.unlock();
  }

  @Override
  public int holdCount() {
    return lock.getHoldCount();
  }
}
