package dev.gauntlet.patterns.guardedstate;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Guards the state by its own monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorState<S> implements GuardedState<S> {
  private S state;

  /** Guards an initial state. */
  public MonitorState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public synchronized S read() {
    return state;
  }

  @Override
  public synchronized S update(UnaryOperator<S> change) {
    S next = Objects.requireNonNull(change.apply(state), "the new state");
    state = next;
    return next;
  }
}
