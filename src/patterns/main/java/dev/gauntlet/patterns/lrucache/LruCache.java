package dev.gauntlet.patterns.lrucache;

import dev.gauntlet.catalogue.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A cache that never holds more entries than its capacity: the one that was used least recently
 * leaves first.
 *
 * <p>Made by a public constructor that takes the capacity, at least 1 ({@link
 * IllegalArgumentException} otherwise). A null key or value is a {@link NullPointerException}, and
 * changes nothing. Every method is linearizable, the order of use included.
 */
@Contract(
    id = "lru-cache",
    guide = "beyond the guides: a cache whose reads write",
    madeBy = int.class)
public interface LruCache<K, V> {
  /**
   * Returns the key's value, which is a use of it, or {@code null} when there is none, which
   * changes nothing.
   */
  @Nullable V get(K key);

  /**
   * Sets the key's value, which is a use of it. For a new key in a full cache, the entry leaves
   * whose last use is the longest ago.
   */
  void put(K key, V value);

  /** Returns the number of entries held; never more than the capacity. */
  int size();
}
