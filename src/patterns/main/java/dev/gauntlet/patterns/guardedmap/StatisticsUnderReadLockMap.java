package dev.gauntlet.patterns.guardedmap;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A map behind a read-write lock. Reads are counted under the read lock, which other readers hold
 * at the same time, so counts are lost.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin =
        "DEEP synchronisation 2 (guide's own): counts reads while other readers hold the same lock",
    member = "get",
    schedule =
        "A and B hold the read lock; both read that there were 0 reads; both write 1: two reads"
            + " count as one",
    fix = "Count reads in an AtomicLong, or under a lock that only one thread can hold",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class StatisticsUnderReadLockMap<K, V> implements GuardedMap<K, V> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<K, V> entries = new HashMap<>();
  private long reads;
  private long writes;

  @Override
  public @Nullable V get(K key) {
    Objects.requireNonNull(key, "key");
    lock.readLock().lock();
    try {
      reads++;
      return entries.get(key);
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
      writes++;
      return entries.put(key, value);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    Map<K, V> complete = Map.copyOf(entries);
    lock.writeLock().lock();
    try {
      writes++;
      this.entries.putAll(complete);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Map<K, V> snapshot() {
    lock.readLock().lock();
    try {
      reads++;
      return Map.copyOf(entries);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public AccessStatistics statistics() {
    lock.readLock().lock();
    try {
      return new AccessStatistics(reads, writes);
    } finally {
      lock.readLock().unlock();
    }
  }
}
