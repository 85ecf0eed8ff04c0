package org.example.adapters;

import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A read-write lock on a fair {@link ReentrantReadWriteLock}, where a waiting writer goes first.
 */
public final class FairReadWriteMutex implements ReadWriteMutex {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  @Override
  public void lockRead() throws InterruptedException {
    lock.readLock().lockInterruptibly();
  }

  @Override
  public void unlockRead() {
    lock.readLock().unlock();
  }

  @Override
  public void lockWrite() throws InterruptedException {
    lock.writeLock().lockInterruptibly();
  }

  @Override
  public void unlockWrite() {
    lock.writeLock().unlock();
  }
}
