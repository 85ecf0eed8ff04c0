package dev.gauntlet.patterns.guardedstate;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Guards the state by its own monitor, but reads what it changes in one synchronized block and
 * writes the result in another. An update that comes between is overwritten.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Foreign code is not called under a lock, so the change was moved out of it",
    member = "update",
    schedule =
        "The state is 0. A reads 0; B adds 1 and stores 1; A adds 1 to its 0 and stores 1: one"
            + " update is lost",
    fix = "Read, change and write under one lock, or store by compare-and-set and start over",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class ReadOutsideLockState<S> implements GuardedState<S> {
  private S state;

  /** Guards an initial state. */
  public ReadOutsideLockState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public synchronized S read() {
    return state;
  }

  @Override
  public S update(UnaryOperator<S> change) {
    S next = Objects.requireNonNull(change.apply(read()), "the new state");
    synchronized (this) {
      state = next;
    }
    return next;
  }
}
