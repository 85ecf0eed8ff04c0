package dev.gauntlet.patterns.lrucache;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A hash map and a ring of its entries in the order of use, both guarded by one lock. */
@Correct(way = "explicit lock, a list of its own")
public final class LinkedLruCache<K, V> implements LruCache<K, V> {
  private final Lock lock = new ReentrantLock();
  private final Map<K, Entry<K, V>> entries = new HashMap<>();
  private final int capacity;
  private @Nullable Entry<K, V> eldest;

  /**
   * Makes an empty cache.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public LinkedLruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key, "key");
    lock.lock();
    try {
      Entry<K, V> entry = entries.get(key);
      if (entry == null) {
        return null;
      }
      unlink(entry);
      linkAsNewest(entry);
      return entry.value;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void put(K key, V value) {
    Objects.requireNonNull(value, "value");
    Entry<K, V> entry = new Entry<>(Objects.requireNonNull(key, "key"), value);
    lock.lock();
    try {
      Entry<K, V> replaced = entries.put(key, entry);
      if (replaced != null) {
        unlink(replaced);
      }
      Entry<K, V> leaving = eldest;
      if (leaving != null && entries.size() > capacity) {
        entries.remove(leaving.key);
        unlink(leaving);
      }
      linkAsNewest(entry);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  private void linkAsNewest(Entry<K, V> entry) {
    Entry<K, V> first = eldest;
    if (first == null) {
      eldest = entry;
      return;
    }
    entry.newer = first;
    entry.older = first.older;
    first.older.newer = entry;
    first.older = entry;
  }

  private void unlink(Entry<K, V> entry) {
    if (entry == eldest) {
      eldest = entry.newer == entry ? null : entry.newer;
    }
    entry.older.newer = entry.newer;
    entry.newer.older = entry.older;
    entry.older = entry;
    entry.newer = entry;
  }

  /** An entry of the ring; one that is in no ring is its own neighbour. */
  private static final class Entry<K, V> {
    private final K key;
    private final V value;
    private Entry<K, V> older = this;
    private Entry<K, V> newer = this;

    Entry(K key, V value) {
      this.key = key;
      this.value = value;
    }
  }
}
