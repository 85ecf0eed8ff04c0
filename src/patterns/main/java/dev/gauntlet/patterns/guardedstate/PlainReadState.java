package dev.gauntlet.patterns.guardedstate;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Locks to update, and reads without the lock. Nothing orders the read after an update, so a reader
 * may go on seeing an old state, or a new one before all that it is made of.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A read held to need no lock, because a reference is written in one step",
    member = "read",
    schedule =
        "A reader asks in a loop whether the state has changed; the compiler keeps the first answer"
            + " in a register; a writer updates, and the reader never sees it",
    fix = "Declare read synchronized, or the field volatile",
    flaggedBy = {JCSTRESS, VMLENS})
public final class PlainReadState<S> implements GuardedState<S> {
  private final Object lock = new Object();
  private S state;

  /** Guards an initial state. */
  public PlainReadState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public S read() {
    return state;
  }

  @Override
  public S update(UnaryOperator<S> change) {
    synchronized (lock) {
      S next = Objects.requireNonNull(change.apply(state), "the new state");
      state = next;
      return next;
    }
  }
}
