package org.example.adapters;

import dev.gauntlet.patterns.guardedmap.AccessStatistics;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** A guarded map behind a {@link StampedLock}, which counts reads by a {@link LongAdder}. */
public final class StampedGuardedMap<K, V> implements GuardedMap<K, V> {
  private final StampedLock lock = new StampedLock();
  private final Map<K, V> entries = new HashMap<>();
  private final LongAdder reads = new LongAdder();
  private long writes;

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key);
    reads.increment();
    long stamp = lock.readLock();
    try {
      return entries.get(key);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  @Override
  public @Nullable V put(K key, V value) {
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
  public void putAll(Map<? extends K, ? extends V> added) {
    Map<K, V> copy = Map.copyOf(added);
    long stamp = lock.writeLock();
    try {
      writes++;
      entries.putAll(copy);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public Map<K, V> snapshot() {
    reads.increment();
    long stamp = lock.readLock();
    try {
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
