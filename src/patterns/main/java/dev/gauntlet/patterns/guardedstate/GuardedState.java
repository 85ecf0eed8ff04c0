package dev.gauntlet.patterns.guardedstate;

import dev.gauntlet.catalogue.Contract;
import java.util.function.UnaryOperator;

/**
 * A state that threads read, and replace by a change of what it is.
 *
 * <p>Made by a public constructor that takes the initial state, not null. Every method is
 * linearizable, and whoever sees a state sees all that was written into it before it became the
 * state.
 *
 * <p>The states themselves are taken for immutable: a change makes a new one. A change may be
 * applied more than once, in the caller's thread, so it has no effect but the state that it
 * returns; and it must not use the guarded state itself.
 */
@Contract(
    id = "guarded-state",
    guide = "CONCISE context manager, SYNC atomic operations",
    madeBy = Object.class)
public interface GuardedState<S> {
  /** Returns the state. */
  S read();

  /**
   * Replaces the state by what the change makes of it, in one step.
   *
   * <p>Whatever the change throws is thrown to the caller. Then the state is as it was, at every
   * moment, and nothing is kept locked.
   *
   * @return the new state
   * @throws NullPointerException if {@code change} or the state that it makes is null; nothing has
   *     changed then
   */
  S update(UnaryOperator<S> change);
}
