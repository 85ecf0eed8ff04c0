package org.example.adapters;

import dev.gauntlet.patterns.lazy.Lazy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A lazy value that is the only one of a {@link ConcurrentHashMap}. */
public final class MapLazy<T> implements Lazy<T> {
  private final ConcurrentHashMap<String, T> values = new ConcurrentHashMap<>();
  private final Supplier<? extends T> factory;

  public MapLazy(Supplier<? extends T> factory) {
    this.factory = factory;
  }

  @Override
  public T get() {
    return values.computeIfAbsent("value", key -> factory.get());
  }
}
