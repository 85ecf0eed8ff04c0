package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock that is one monitor. A writer who leaves wakes one of those who wait, which may
 * be a reader who has to wait on for the next writer.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "Wakes one waiter to avoid a stampede; readers and writers share the wait set.",
    member = "unlockWrite",
    schedule =
        "A writes; B waits to read, then C to write; A leaves and wakes B, who waits on because C"
            + " waits; C is never woken.",
    fix = "Wake all with notifyAll.",
    flaggedBy = {Engine.LINCHECK, Engine.VMLENS})
public final class NotifyOneMutex implements ReadWriteMutex {
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
      writer = Thread.currentThread();
    } finally {
      waitingWriters--;
      if (writer == null) {
        notifyAll();
      }
    }
  }

  @Override
  public synchronized void unlockWrite() {
    if (writer != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller is not writing");
    }
    writer = null;
    notify();
  }
}
