package dev.gauntlet.patterns.lrucache;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of use behind a read-write lock. A lookup takes the read lock but moves its
 * entry to the end of the order, so two lookups at once tear the list of entries apart.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A lookup taken for a read, in a map that reorders itself at each",
    member = "get",
    schedule =
        "The order is 1, 2, 3. A gets 1 and B gets 2, both under the read lock; both find 3 the"
            + " last; A links 1 behind 3; B links 2 behind 3 in its place: 1 is in no order any"
            + " more and never leaves, and newer entries leave for it",
    fix = "Take the write lock in get, or any lock that one thread holds at a time",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class AccessOrderReadLockCache<K, V> implements LruCache<K, V> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /**
   * Makes an empty cache.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public AccessOrderReadLockCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key, "key");
    lock.readLock().lock();
    try {
      return entries.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    lock.writeLock().lock();
    try {
      entries.put(key, value);
      if (entries.size() > capacity) {
        K eldest = entries.keySet().iterator().next();
        entries.remove(eldest);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public int size() {
    lock.readLock().lock();
    try {
      return entries.size();
    } finally {
      lock.readLock().unlock();
    }
  }
}
