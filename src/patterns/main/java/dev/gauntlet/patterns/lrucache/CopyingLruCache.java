package dev.gauntlet.patterns.lrucache;

import dev.gauntlet.catalogue.Correct;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of use that is never changed: every use replaces it by a changed copy. Nobody
 * ever waits, at the price of the copies: for small capacities.
 */
@Correct(way = "lock-free, copy on use")
public final class CopyingLruCache<K, V> implements LruCache<K, V> {
  private final AtomicReference<Map<K, V>> entries = new AtomicReference<>(new LinkedHashMap<>());
  private final int capacity;

  /**
   * Makes an empty cache.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public CopyingLruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key, "key");
    while (true) {
      Map<K, V> current = entries();
      V value = current.get(key);
      if (value == null || entries.compareAndSet(current, withNewest(current, key, value))) {
        return value;
      }
    }
  }

  @Override
  public void put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    while (true) {
      Map<K, V> current = entries();
      if (entries.compareAndSet(current, withNewest(current, key, value))) {
        return;
      }
    }
  }

  @Override
  public int size() {
    return entries().size();
  }

  private Map<K, V> withNewest(Map<K, V> current, K key, V value) {
    Map<K, V> next = new LinkedHashMap<>(current);
    next.remove(key);
    next.put(key, value);
    if (next.size() > capacity) {
      K eldest = next.keySet().iterator().next();
      next.remove(eldest);
    }
    return next;
  }

  private Map<K, V> entries() {
    return Objects.requireNonNull(entries.get());
  }
}
