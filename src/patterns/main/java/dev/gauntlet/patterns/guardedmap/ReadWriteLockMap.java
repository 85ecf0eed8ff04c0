package dev.gauntlet.patterns.guardedmap;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A map behind a read-write lock. Readers hold the lock together, so what they count is atomic by
 * itself.
 */
@Correct(way = "read-write lock, atomic counts")
public final class ReadWriteLockMap<K, V> implements GuardedMap<K, V> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<K, V> entries = new HashMap<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key, "key");
    lock.readLock().lock();
    try {
      V value = entries.get(key);
      reads.incrementAndGet();
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public @Nullable V put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    lock.writeLock().lock();
    try {
      V replaced = entries.put(key, value);
      writes.incrementAndGet();
      return replaced;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    Map<K, V> complete = Map.copyOf(entries);
    lock.writeLock().lock();
    try {
      this.entries.putAll(complete);
      writes.incrementAndGet();
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Map<K, V> snapshot() {
    lock.readLock().lock();
    try {
      Map<K, V> copy = Map.copyOf(entries);
      reads.incrementAndGet();
      return copy;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public AccessStatistics statistics() {
    return new AccessStatistics(reads.get(), writes.get());
  }
}
