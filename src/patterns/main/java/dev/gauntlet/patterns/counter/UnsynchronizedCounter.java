package dev.gauntlet.patterns.counter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/** Counts in a plain field. Two threads can read the same value and both add to it. */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "SYNC race conditions: a class written for one thread and then shared",
    member = "increment",
    schedule =
        "A reads 0; B reads 0, writes 1 and returns 1; A writes 1 and returns 1: one count is lost",
    fix = "Declare all three methods synchronized, or count in an AtomicInteger",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UnsynchronizedCounter implements Counter {
  private int value;

  /** Makes a counter at 0. */
  public UnsynchronizedCounter() {}

  @Override
  public int increment() {
    return ++value;
  }

  @Override
  public int decrement() {
    return --value;
  }

  @Override
  public int get() {
    return value;
  }
}
