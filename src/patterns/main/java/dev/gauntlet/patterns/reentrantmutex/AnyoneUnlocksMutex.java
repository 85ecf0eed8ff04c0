package dev.gauntlet.patterns.reentrantmutex;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An owner and a depth under a lock. An unlock asks whether the lock is held, and not by whom, so
 * any thread can free what another holds.
 */
@Buggy(
    defect = Defect.WRONG_OWNER,
    cwe = "CWE-667",
    origin = "The depth tells whether there is anything to unlock, which seems to be the question",
    member = "unlock",
    schedule = "A locks; B unlocks, which succeeds; C locks: A and C are inside at once",
    fix = "Refuse the unlock unless the caller is the owner",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class AnyoneUnlocksMutex implements ReentrantMutex {
  private final Lock guard = new ReentrantLock();
  private final Condition freed = guard.newCondition();
  private @Nullable Thread owner;
  private int depth;

  @Override
  public void lock() throws InterruptedException {
    Thread caller = Thread.currentThread();
    guard.lock();
    try {
      while (owner != null && owner != caller) {
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
      if (depth == 0) {
        throw new IllegalMonitorStateException("the lock is not held");
      }
      depth--;
      if (depth == 0) {
        owner = null;
        freed.signal();
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
