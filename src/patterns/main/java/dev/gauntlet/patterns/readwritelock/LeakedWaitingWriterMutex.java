package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock that counts the writers who wait. One that is interrupted while it waits stays
 * counted, and no reader enters ever again.
 */
@Buggy(
    defect = Defect.LIVENESS,
    cwe = "CWE-835",
    origin = "SLIDES 6: the count of waiting writers is not taken back when a wait ends early",
    member = "lockWrite",
    schedule =
        "A reads; B waits to write and is interrupted; A leaves; C waits to read for a writer that"
            + " is no longer there.",
    fix = "Take the count back in a finally block, and wake the readers who waited for it.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LeakedWaitingWriterMutex implements ReadWriteMutex {
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
      if (readers == 0) {
        changed.signalAll();
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
      while (writer != null || readers > 0) {
        changed.await();
      }
      waitingWriters--;
      writer = Thread.currentThread();
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
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
