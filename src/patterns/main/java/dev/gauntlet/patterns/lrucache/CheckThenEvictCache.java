package dev.gauntlet.patterns.lrucache;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of use, guarded by the monitor. put makes room first and sets its entry then,
 * and others set theirs in between.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Atomic steps, called one after the other",
    member = "put",
    schedule =
        "Capacity 1, empty. A and B put a key each; both find that there is room; both set theirs:"
            + " two entries where there is room for one",
    fix = "Hold the monitor over the whole of put",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenEvictCache<K, V> implements LruCache<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /**
   * Makes an empty cache.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public CheckThenEvictCache(int capacity) {
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
  public void put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    makeRoomFor(key);
    set(key, value);
  }

  @Override
  public synchronized int size() {
    return entries.size();
  }

  private synchronized void makeRoomFor(K key) {
    if (!entries.containsKey(key) && entries.size() == capacity) {
      K eldest = entries.keySet().iterator().next();
      entries.remove(eldest);
    }
  }

  private synchronized void set(K key, V value) {
    entries.put(key, value);
  }
}
