package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock that counts its readers. One that leaves takes the lock only if it has to wake
 * somebody, so two that leave together can be counted as one.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Spares the readers' way out the lock, which only the last of them seems to need.",
    member = "unlockRead",
    schedule =
        "A and B read. A takes 2 from the count, B takes 2, both put 1 back: nobody reads, and a"
            + " writer waits for ever.",
    fix = "Change the count while the lock is held.",
    flaggedBy = {Engine.LINCHECK, Engine.VMLENS})
public final class UnguardedReaderCountMutex implements ReadWriteMutex {
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
    if (--readers == 0) {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
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
