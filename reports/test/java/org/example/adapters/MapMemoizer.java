package org.example.adapters;

import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A memoizer on a {@link ConcurrentHashMap}. */
public final class MapMemoizer<K, V> implements Memoizer<K, V> {
  private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
  private final Function<K, V> function;

  public MapMemoizer(Function<K, V> function) {
    this.function = function;
  }

  @Override
  public V compute(K key) {
    return values.computeIfAbsent(key, function);
  }
}
