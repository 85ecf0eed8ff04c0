package dev.gauntlet.patterns.reentrantmutex;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that is held or free, and a number of holds for each thread. Every unlock frees the lock,
 * also one that leaves the caller with further holds.
 */
@Buggy(
    defect = Defect.WRONG_OWNER,
    cwe = "CWE-667",
    origin = "Reentrance added to a plain lock: the way in counts, the way out was left as it was",
    member = "unlock",
    schedule =
        "A locks twice and unlocks once; the lock is free; B locks: A and B are inside at once",
    fix = "Free the lock only when the caller's last hold is given back",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class DepthlessMutex implements ReentrantMutex {
  private final Lock guard = new ReentrantLock();
  private final Condition freed = guard.newCondition();
  private final ThreadLocal<Integer> holds = ThreadLocal.withInitial(() -> 0);
  private boolean locked;

  @Override
  public void lock() throws InterruptedException {
    int count = holdCount();
    if (count == 0) {
      awaitAndLock();
    }
    holds.set(count + 1);
  }

  private void awaitAndLock() throws InterruptedException {
    guard.lock();
    try {
      while (locked) {
        freed.await();
      }
      locked = true;
    } finally {
      guard.unlock();
    }
  }

  @Override
  public boolean tryLock() {
    int count = holdCount();
    if (count == 0 && !lockIfFree()) {
      return false;
    }
    holds.set(count + 1);
    return true;
  }

  private boolean lockIfFree() {
    guard.lock();
    try {
      if (locked) {
        return false;
      }
      locked = true;
      return true;
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void unlock() {
    int count = holdCount();
    if (count == 0) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    holds.set(count - 1);
    guard.lock();
    try {
      locked = false;
      freed.signal();
    } finally {
      guard.unlock();
    }
  }

  @Override
  public int holdCount() {
    return holds.get();
  }
}
