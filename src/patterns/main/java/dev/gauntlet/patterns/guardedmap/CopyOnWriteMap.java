package dev.gauntlet.patterns.guardedmap;

import dev.gauntlet.catalogue.Correct;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A map that is never changed: a write replaces it by a changed copy, and readers wait for none.
 */
@Correct(way = "lock-free, copy on write")
public final class CopyOnWriteMap<K, V> implements GuardedMap<K, V> {
  private final AtomicReference<Map<K, V>> entries = new AtomicReference<>(Map.of());
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  @Override
  public @Nullable V get(K key) {
    V value = entries().get(Objects.requireNonNull(key, "key"));
    reads.incrementAndGet();
    return value;
  }

  @Override
  public @Nullable V put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    V replaced = replace(Map.of(key, value)).get(key);
    writes.incrementAndGet();
    return replaced;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    replace(Map.copyOf(entries));
    writes.incrementAndGet();
  }

  @Override
  public Map<K, V> snapshot() {
    reads.incrementAndGet();
    return entries();
  }

  @Override
  public AccessStatistics statistics() {
    return new AccessStatistics(reads.get(), writes.get());
  }

  /** Adds these entries and returns the map from before. */
  private Map<K, V> replace(Map<K, V> added) {
    while (true) {
      Map<K, V> current = entries();
      Map<K, V> next = new HashMap<>(current);
      next.putAll(added);
      if (entries.compareAndSet(current, Collections.unmodifiableMap(next))) {
        return current;
      }
    }
  }

  private Map<K, V> entries() {
    return Objects.requireNonNull(entries.get());
  }
}
