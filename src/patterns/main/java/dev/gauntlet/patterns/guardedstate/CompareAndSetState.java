package dev.gauntlet.patterns.guardedstate;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Swaps in the changed state, and starts over when another change came between. */
@Correct(way = "lock-free, compare and set")
public final class CompareAndSetState<S> implements GuardedState<S> {
  private final AtomicReference<S> state;

  /** Guards an initial state. */
  public CompareAndSetState(S initial) {
    state = new AtomicReference<>(Objects.requireNonNull(initial, "initial"));
  }

  @Override
  public S read() {
    return Objects.requireNonNull(state.get());
  }

  @Override
  public S update(UnaryOperator<S> change) {
    Objects.requireNonNull(change, "change");
    while (true) {
      S before = read();
      S next = Objects.requireNonNull(change.apply(before), "the new state");
      if (state.compareAndSet(before, next)) {
        return next;
      }
    }
  }
}
