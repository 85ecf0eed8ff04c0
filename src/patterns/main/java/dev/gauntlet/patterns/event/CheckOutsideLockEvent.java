package dev.gauntlet.patterns.event;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A volatile flag, and a lock taken only to wait. A waiter looks at the flag before it has the
 * lock, so a set that comes in between signals nobody.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "The flag is volatile and so seems to need no lock; only the condition asks for one",
    member = "await",
    schedule =
        "A sees the flag clear; B sets it and signals, while nobody waits; A takes the lock and"
            + " waits for ever for a flag that is set",
    fix = "Look at the flag while holding the lock that the set takes to signal",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckOutsideLockEvent implements Event {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean set;

  @Override
  public void set() {
    set = true;
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void clear() {
    set = false;
  }

  @Override
  public boolean isSet() {
    return set;
  }

  @Override
  public void await() throws InterruptedException {
    while (!set) {
      lock.lock();
      try {
        changed.await();
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long left = Objects.requireNonNull(unit, "unit").toNanos(timeout);
    while (!set) {
      if (left <= 0) {
        return false;
      }
      lock.lock();
      try {
        left = changed.awaitNanos(left);
      } finally {
        lock.unlock();
      }
    }
    return true;
  }
}
