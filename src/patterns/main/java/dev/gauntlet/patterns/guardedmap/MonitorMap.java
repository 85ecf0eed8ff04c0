package dev.gauntlet.patterns.guardedmap;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map whose every access takes the monitor, which guards the counts as well. */
@Correct(way = "intrinsic monitor")
public final class MonitorMap<K, V> implements GuardedMap<K, V> {
  private final Map<K, V> entries = new HashMap<>();
  private long reads;
  private long writes;

  @Override
  public synchronized @Nullable V get(K key) {
    V value = entries.get(Objects.requireNonNull(key, "key"));
    reads++;
    return value;
  }

  @Override
  public synchronized @Nullable V put(K key, V value) {
    Objects.requireNonNull(value, "value");
    V replaced = entries.put(Objects.requireNonNull(key, "key"), value);
    writes++;
    return replaced;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    // A foreign map's code runs before the monitor is taken, and every null is found before a put.
    Map<K, V> complete = Map.copyOf(entries);
    synchronized (this) {
      this.entries.putAll(complete);
      writes++;
    }
  }

  @Override
  public synchronized Map<K, V> snapshot() {
    Map<K, V> copy = Map.copyOf(entries);
    reads++;
    return copy;
  }

  @Override
  public synchronized AccessStatistics statistics() {
    return new AccessStatistics(reads, writes);
  }
}
