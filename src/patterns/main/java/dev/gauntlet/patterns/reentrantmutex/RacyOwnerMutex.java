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
 * A volatile owner, a depth for the owner alone, and a lock taken only to wait. Two threads that
 * find no owner both make themselves the owner.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "A volatile field, taken to make looking and writing one step",
    member = "tryLock",
    schedule =
        "A sees no owner; B sees no owner; A writes itself; B writes itself: both are inside, and"
            + " A's unlock is refused",
    fix = "Set the owner by compare-and-set from null",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class RacyOwnerMutex implements ReentrantMutex {
  private final Lock guard = new ReentrantLock();
  private final Condition freed = guard.newCondition();
  private volatile @Nullable Thread owner;
  private int depth;

  @Override
  public void lock() throws InterruptedException {
    guard.lock();
    try {
      while (!tryLock()) {
        freed.await();
      }
    } finally {
      guard.unlock();
    }
  }

  @Override
  public boolean tryLock() {
    Thread caller = Thread.currentThread();
    Thread holder = owner;
    if (holder == null) {
      owner = caller;
    } else if (holder != caller) {
      return false;
    }
    depth++;
    return true;
  }

  @Override
  public void unlock() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    depth--;
    if (depth == 0) {
      owner = null;
      guard.lock();
      try {
        freed.signal();
      } finally {
        guard.unlock();
      }
    }
  }

  @Override
  public int holdCount() {
    return owner == Thread.currentThread() ? depth : 0;
  }
}
