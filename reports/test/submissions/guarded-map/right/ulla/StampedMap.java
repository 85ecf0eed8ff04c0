package ulla;

import dev.gauntlet.patterns.guardedmap.AccessStatistics;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;

/** StampedLock as a read-write lock. Readers run side by side, so they count with a LongAdder. */
public class StampedMap<K, V> implements GuardedMap<K, V> {
  private final StampedLock lock = new StampedLock();
  private final Map<K, V> entries = new HashMap<>();
  private final LongAdder reads = new LongAdder();
  private long writes; // guarded by the write lock

  public StampedMap() {}

  @Override
  public V get(K key) {
    Objects.requireNonNull(key);
    long stamp = lock.readLock();
    try {
      reads.increment();
      return entries.get(key);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  @Override
  public V put(K key, V value) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    long stamp = lock.writeLock();
    try {
      writes++;
      return entries.put(key, value);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> more) {
    // look at everything first, so that nothing is half done
    Map<K, V> checked = new HashMap<>();
    more.forEach((k, v) -> checked.put(Objects.requireNonNull(k), Objects.requireNonNull(v)));
    long stamp = lock.writeLock();
    try {
      writes++;
      entries.putAll(checked);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public Map<K, V> snapshot() {
    long stamp = lock.readLock();
    try {
      reads.increment();
      return new HashMap<>(entries);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  @Override
  public AccessStatistics statistics() {
    long stamp = lock.readLock();
    try {
      return new AccessStatistics(reads.sum(), writes);
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
