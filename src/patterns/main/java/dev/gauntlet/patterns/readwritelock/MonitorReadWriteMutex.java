package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Correct;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A read-write lock that is one monitor: whoever may have to wait, waits in its wait set. */
@Correct(way = "intrinsic monitor")
public final class MonitorReadWriteMutex implements ReadWriteMutex {
  private final Set<Thread> readers = new HashSet<>();
  private @Nullable Thread writer;
  private int waitingWriters;

  @Override
  public synchronized void lockRead() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (writer != null || waitingWriters > 0) {
      wait();
    }
    readers.add(Thread.currentThread());
  }

  @Override
  public synchronized void unlockRead() {
    if (!readers.remove(Thread.currentThread())) {
      throw new IllegalMonitorStateException("the caller is not reading");
    }
    if (readers.isEmpty()) {
      notifyAll();
    }
  }

  @Override
  public synchronized void lockWrite() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waitingWriters++;
    try {
      while (writer != null || !readers.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      // Readers that waited for this writer alone may enter now.
      notifyAll();
      throw e;
    } finally {
      waitingWriters--;
    }
    writer = Thread.currentThread();
  }

  @Override
  public synchronized void unlockWrite() {
    if (writer != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller is not writing");
    }
    writer = null;
    notifyAll();
  }
}
