package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazy value whose every access takes the monitor. */
@Correct(way = "intrinsic monitor")
public final class SynchronizedLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private @Nullable T value;

  public SynchronizedLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = Objects.requireNonNull(factory.get(), "the factory's value");
    }
    return value;
  }
}
