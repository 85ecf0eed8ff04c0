package dev.gauntlet.patterns.counter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Locks to count, and reads without the lock. Nothing orders the read after a write, so a reader
 * may go on seeing an old value.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A read held to need no lock, because it changes nothing",
    member = "get",
    schedule =
        "A reader asks in a loop whether the value has changed; the compiler keeps the first answer"
            + " in a register; a writer counts, and the reader never sees it",
    fix = "Declare get synchronized, or the field volatile",
    flaggedBy = {JCSTRESS, VMLENS})
public final class StaleReadCounter implements Counter {
  private final Object lock = new Object();
  private int value;

  /** Makes a counter at 0. */
  public StaleReadCounter() {}

  @Override
  public int increment() {
    synchronized (lock) {
      return ++value;
    }
  }

  @Override
  public int decrement() {
    synchronized (lock) {
      return --value;
    }
  }

  @Override
  public int get() {
    return value;
  }
}
