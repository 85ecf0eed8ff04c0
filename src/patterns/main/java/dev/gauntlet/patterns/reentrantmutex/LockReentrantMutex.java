package dev.gauntlet.patterns.reentrantmutex;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.ReentrantLock;

/** Leaves the work to the JDK's own reentrant lock. */
@Correct(way = "built on java.util.concurrent")
public final class LockReentrantMutex implements ReentrantMutex {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public void lock() throws InterruptedException {
    lock.lockInterruptibly();
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
