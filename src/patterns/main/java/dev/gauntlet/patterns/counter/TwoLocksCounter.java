package dev.gauntlet.patterns.counter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Guards counting up by one lock and counting down by another, so that the two do not exclude each
 * other.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A lock split to lower contention, though both halves guard one field",
    member = "decrement",
    schedule =
        "Up reads 0 under its lock; Down reads 0 under the other, writes -1 and returns; Up writes"
            + " 1: the value is 1 where 0 is due",
    fix = "Guard every change of the field by the same lock",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class TwoLocksCounter implements Counter {
  private final Object incrementLock = new Object();
  private final Object decrementLock = new Object();
  private volatile int value;

  /** Makes a counter at 0. */
  public TwoLocksCounter() {}

  @Override
  public int increment() {
    synchronized (incrementLock) {
      int next = value + 1;
      value = next;
      return next;
    }
  }

  @Override
  public int decrement() {
    synchronized (decrementLock) {
      int next = value - 1;
      value = next;
      return next;
    }
  }

  @Override
  public int get() {
    return value;
  }
}
