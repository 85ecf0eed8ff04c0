package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** A lazy value as the only entry of a concurrent map, which computes an absent value once. */
@Correct(way = "ConcurrentHashMap.computeIfAbsent")
public final class ComputedLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private final ConcurrentMap<Boolean, T> value = new ConcurrentHashMap<>(1);

  public ComputedLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  public T get() {
    return value.computeIfAbsent(
        true, key -> Objects.requireNonNull(factory.get(), "the factory's value"));
  }
}
