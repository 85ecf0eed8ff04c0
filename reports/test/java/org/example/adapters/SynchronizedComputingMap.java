package org.example.adapters;

import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A computing map on a map of {@link Collections#synchronizedMap}; the stripes are a hint. */
public final class SynchronizedComputingMap<K, V> implements ComputingMap<K, V> {
  private final Map<K, V> map = Collections.synchronizedMap(new HashMap<>());

  public SynchronizedComputingMap(int stripes) {
    if (stripes < 1) {
      throw new IllegalArgumentException("stripes: " + stripes);
    }
  }

  @Override
  public @Nullable V get(K key) {
    return map.get(Objects.requireNonNull(key));
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return map.putIfAbsent(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public V computeIfAbsent(K key, Function<K, V> function) {
    return map.computeIfAbsent(Objects.requireNonNull(key), function);
  }

  @Override
  public @Nullable V remove(K key) {
    return map.remove(Objects.requireNonNull(key));
  }

  @Override
  public int size() {
    return map.size();
  }
}
