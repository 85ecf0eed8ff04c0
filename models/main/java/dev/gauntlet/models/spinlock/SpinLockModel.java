package dev.gauntlet.models.spinlock;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.spinlock.SpinLock;
import org.jetbrains.lincheck.datastructures.Operation;

/** A number that the lock guards: what the lock promises is that it behaves like a number. */
@Model(
    value = "A number behind the lock is read and changed in some order of the calls.",
    sequential = SpinLockSpecification.class)
public class SpinLockModel {
  private final SpinLock lock = Subject.make();
  private int value;

  @Operation
  public int change() {
    lock.lock();
    return changeAndUnlock();
  }

  @Operation
  public int changeAfterTrying() {
    if (!lock.tryLock()) {
      lock.lock();
    }
    return changeAndUnlock();
  }

  @Operation
  public void unlockWithoutLock() {
    lock.unlock();
  }

  private int changeAndUnlock() {
    try {
      return ++value;
    } finally {
      lock.unlock();
    }
  }
}
