package dev.gauntlet.patterns.spinlock;

import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Names the holder in a field that is looked at and set under a monitor, but cleared without it.
 * Nothing orders the clearing before the next holder's look, nor what was done under the lock.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "Only the holder gets to the end of unlock, so nobody is thought to race with it",
    member = "unlock",
    schedule =
        "A locks, writes what the lock guards and unlocks by a plain write; B finds the lock free,"
            + " enters, and may read what was there before A wrote",
    fix = "Declare unlock synchronized, or the field volatile",
    flaggedBy = VMLENS)
public final class PlainUnlockSpinLock implements SpinLock {
  private @Nullable Thread holder;

  /** Makes a free lock. */
  public PlainUnlockSpinLock() {}

  @Override
  public void lock() {
    while (!tryLock()) {
      Thread.onSpinWait();
    }
  }

  @Override
  public synchronized boolean tryLock() {
    if (holder != null) {
      return false;
    }
    holder = Thread.currentThread();
    return true;
  }

  @Override
  public void unlock() {
    if (holder != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    holder = null;
  }
}
