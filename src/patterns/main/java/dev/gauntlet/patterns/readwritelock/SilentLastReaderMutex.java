package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock that wakes those who wait when a writer leaves. The last reader leaves without
 * a word, and a writer who waits for it waits on.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "Readers do not wait for readers, so a reader's leaving seems to concern nobody.",
    member = "unlockRead",
    schedule = "A reads; B waits to write; A leaves and wakes nobody: B waits for ever.",
    fix = "Signal when the count of readers reaches zero.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class SilentLastReaderMutex implements ReadWriteMutex {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
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
        changed.await();
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
      while (writer != null || readers > 0) {
        changed.await();
      }
      writer = Thread.currentThread();
    } finally {
      waitingWriters--;
      if (writer == null) {
        changed.signalAll();
      }
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
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
