package dev.gauntlet.patterns.counter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Counts in a volatile field. Volatile makes each read and each write visible, but not the two of
 * them one step.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Volatile taken for a cheaper lock",
    member = "increment",
    schedule =
        "A reads 0; B reads 0, writes 1 and returns 1; A writes 1 and returns 1: one count is lost",
    fix = "Count in an AtomicInteger by incrementAndGet and decrementAndGet",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class VolatileCounter implements Counter {
  private volatile int value;

  /** Makes a counter at 0. */
  public VolatileCounter() {}

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public int increment() {
    return ++value;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public int decrement() {
    return --value;
  }

  @Override
  public int get() {
    return value;
  }
}
