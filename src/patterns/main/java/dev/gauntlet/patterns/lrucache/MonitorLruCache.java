package dev.gauntlet.patterns.lrucache;

import dev.gauntlet.catalogue.Correct;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map in the order of use, whose every access takes the monitor: a lookup changes the order. */
@Correct(way = "intrinsic monitor")
public final class MonitorLruCache<K, V> implements LruCache<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /**
   * Makes an empty cache.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public MonitorLruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized @Nullable V get(K key) {
    return entries.get(Objects.requireNonNull(key, "key"));
  }

  @Override
  public synchronized void put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    entries.put(key, value);
    if (entries.size() > capacity) {
      K eldest = entries.keySet().iterator().next();
      entries.remove(eldest);
    }
  }

  @Override
  public synchronized int size() {
    return entries.size();
  }
}
