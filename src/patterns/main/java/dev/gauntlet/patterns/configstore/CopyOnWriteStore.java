package dev.gauntlet.patterns.configstore;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Keeps version and configuration in one immutable pair, and swaps in the next pair. */
@Correct(way = "lock-free, compare and set")
public final class CopyOnWriteStore<C> implements ConfigStore<C> {
  private final AtomicReference<Versioned<C>> current;

  /** Stores an initial configuration. */
  public CopyOnWriteStore(C initial) {
    Objects.requireNonNull(initial, "initial");
    current = new AtomicReference<>(new Versioned<>(1, initial));
  }

  @Override
  public Versioned<C> current() {
    return Objects.requireNonNull(current.get());
  }

  @Override
  public long update(UnaryOperator<C> change) {
    Objects.requireNonNull(change, "change");
    while (true) {
      Versioned<C> before = current();
      C value = Objects.requireNonNull(change.apply(before.value()), "the new configuration");
      Versioned<C> next = new Versioned<>(before.version() + 1, value);
      if (current.compareAndSet(before, next)) {
        return next.version();
      }
    }
  }
}
