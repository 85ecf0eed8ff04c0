package dev.gauntlet.patterns.guardedstate;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Guards the state by its own monitor and stores what a change makes before it looks whether that
 * is a state. When it is none, update throws, and what it stored stays.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "SYNC atomic operations has a place for a rollback and nothing in it",
    member = "update",
    schedule =
        "The state is 0. A's change returns null; A stores it and throws; B adds 1 and gets null in"
            + " place of 0",
    fix = "Look at what the change returned first, and store it last",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class NoRollbackState<S> implements GuardedState<S> {
  private S state;

  /** Guards an initial state. */
  public NoRollbackState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public synchronized S read() {
    return state;
  }

  @Override
  public synchronized S update(UnaryOperator<S> change) {
    state = change.apply(state);
    return Objects.requireNonNull(state, "the new state");
  }
}
