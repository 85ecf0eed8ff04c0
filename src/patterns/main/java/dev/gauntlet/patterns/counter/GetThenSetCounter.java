package dev.gauntlet.patterns.counter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts in an atomic, but reads it and writes it in two calls. */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A plain field replaced by an atomic one, line by line",
    member = "add",
    schedule =
        "A gets 0; B gets 0, sets 1 and returns 1; A sets 1 and returns 1: one count is lost",
    fix = "Use addAndGet, one atomic step",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class GetThenSetCounter implements Counter {
  private final AtomicInteger value = new AtomicInteger();

  /** Makes a counter at 0. */
  public GetThenSetCounter() {}

  @Override
  public int increment() {
    return add(1);
  }

  @Override
  public int decrement() {
    return add(-1);
  }

  @Override
  public int get() {
    return value.get();
  }

  private int add(int amount) {
    int next = value.get() + amount;
    value.set(next);
    return next;
  }
}
