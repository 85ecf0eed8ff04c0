package dev.gauntlet.patterns.guardedmap;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A map behind a read-write lock that get does not take. It may see a map that a writer is in the
 * middle of changing, or an old one.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A lookup held to need no lock, because it changes nothing",
    member = "get",
    schedule =
        "The hash table is full; W puts one more entry, sets up a larger table and begins to move"
            + " the entries over; R looks in the new table for a key that was always there and"
            + " finds nothing",
    fix = "Take the read lock in get",
    flaggedBy = {JCSTRESS, VMLENS})
public final class UnlockedGetMap<K, V> implements GuardedMap<K, V> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private Map<K, V> entries = new HashMap<>();

  @Override
  public @Nullable V get(K key) {
    V value = entries.get(Objects.requireNonNull(key, "key"));
    reads.incrementAndGet();
    return value;
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
      Map<K, V> merged = new HashMap<>(this.entries);
      merged.putAll(complete);
      this.entries = merged;
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
