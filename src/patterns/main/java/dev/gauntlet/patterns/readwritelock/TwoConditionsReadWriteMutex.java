package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A read-write lock where readers and writers wait apart, so that nobody is woken in vain. */
@Correct(way = "explicit lock, a condition for readers and one for writers")
public final class TwoConditionsReadWriteMutex implements ReadWriteMutex {
  private final Lock lock = new ReentrantLock();
  private final Condition readable = lock.newCondition();
  private final Condition writable = lock.newCondition();
  private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
  private @Nullable Thread writer;
  private int readers;
  private int waitingWriters;

  @Override
  public void lockRead() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    lock.lock();
    try {
      while (writer != null || waitingWriters > 0) {
        readable.await();
      }
      readers++;
    } finally {
      lock.unlock();
    }
    reading.set(true);
  }

  @Override
  public void unlockRead() {
    if (!reading.get()) {
      throw new IllegalMonitorStateException("the caller is not reading");
    }
    reading.remove();
    lock.lock();
    try {
      readers--;
      if (readers == 0) {
        writable.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void lockWrite() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    lock.lock();
    try {
      waitingWriters++;
      try {
        while (writer != null || readers > 0) {
          writable.await();
        }
        writer = Thread.currentThread();
      } finally {
        waitingWriters--;
        if (writer == null && waitingWriters == 0) {
          readable.signalAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void unlockWrite() {
    lock.lock();
    try {
      if (writer != Thread.currentThread()) {
        throw new IllegalMonitorStateException("the caller is not writing");
      }
      writer = null;
      if (waitingWriters > 0) {
        writable.signal();
      } else {
        readable.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
