package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock whose writers look once whether they have to wait, and take being woken for
 * being let in.
 */
@Buggy(
    defect = Defect.CONDITION_RECHECK,
    cwe = "CWE-821",
    origin = "Takes a signal for a promise; the waiting count seems to reserve the writer's turn.",
    member = "lockWrite",
    schedule =
        "A writes, B and C wait to write; A leaves and wakes both; B enters; C enters beside it"
            + " without another look.",
    fix = "Wait in a loop until nobody reads or writes.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class IfInsteadOfWhileMutex implements ReadWriteMutex {
  private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
  private @Nullable Thread writer;
  private int readers;
  private int waitingWriters;

  @Override
  public synchronized void lockRead() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (writer != null || waitingWriters > 0) {
      wait();
    }
    readers++;
    reading.set(true);
  }

  @Override
  public synchronized void unlockRead() {
    if (!reading.get()) {
      throw new IllegalMonitorStateException("the caller is not reading");
    }
    reading.remove();
    readers--;
    if (readers == 0) {
      notifyAll();
    }
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public synchronized void lockWrite() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waitingWriters++;
    try {
      if (writer != null || readers > 0) {
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
    notifyAll();
  }
}
