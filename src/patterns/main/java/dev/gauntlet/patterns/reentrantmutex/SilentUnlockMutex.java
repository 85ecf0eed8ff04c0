package dev.gauntlet.patterns.reentrantmutex;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An owner and a depth under a lock, and a mark that somebody waits, which spares signals. The
 * unlock that wakes a waiter takes the mark away, though others may be waiting.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "One bit for any number of waiters, to keep the unlock of an idle lock cheap",
    member = "unlock",
    schedule =
        "A holds the lock, B and C wait; A unlocks, takes the mark away and wakes B; B unlocks,"
            + " sees no mark and wakes nobody: C waits for ever for a lock that is free",
    fix = "Count the waiters, or signal whenever the lock comes free",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class SilentUnlockMutex implements ReentrantMutex {
  private final Lock guard = new ReentrantLock();
  private final Condition freed = guard.newCondition();
  private @Nullable Thread owner;
  private int depth;
  private boolean contended;

  @Override
  public void lock() throws InterruptedException {
    Thread caller = Thread.currentThread();
    guard.lock();
    try {
      while (owner != null && owner != caller) {
        contended = true;
        freed.await();
      }
      owner = caller;
      depth++;
    } finally {
      guard.unlock();
    }
  }

  @Override
  public boolean tryLock() {
    Thread caller = Thread.currentThread();
    guard.lock();
    try {
      if (owner != null && owner != caller) {
        return false;
      }
      owner = caller;
      depth++;
      return true;
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void unlock() {
    guard.lock();
    try {
      if (owner != Thread.currentThread()) {
        throw new IllegalMonitorStateException("the caller does not hold the lock");
      }
      depth--;
      if (depth == 0) {
        owner = null;
        if (contended) {
          contended = false;
          freed.signal();
        }
      }
    } finally {
      guard.unlock();
    }
  }

  @Override
  public int holdCount() {
    guard.lock();
    try {
      return owner == Thread.currentThread() ? depth : 0;
    } finally {
      guard.unlock();
    }
  }
}
