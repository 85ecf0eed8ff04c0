package dev.gauntlet.patterns.guardedmap;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A map behind a read-write lock, where putAll takes the lock for each entry anew. Others come in
 * between and find some of the entries set and some not.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A compound change made of calls that are atomic each",
    member = "putAll",
    schedule =
        "A puts all of {1: a, 2: a} and has set 1; B gets a for 1 and the old value for 2, though"
            + " both were to change at once",
    fix = "Hold the write lock over the whole loop",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class PiecemealPutAllMap<K, V> implements GuardedMap<K, V> {
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
    V replaced = set(key, value);
    writes.incrementAndGet();
    return replaced;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    Map<K, V> complete = new LinkedHashMap<>(entries);
    complete.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "key");
          Objects.requireNonNull(value, "value");
        });
    complete.forEach(this::set);
    writes.incrementAndGet();
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

  private @Nullable V set(K key, V value) {
    lock.writeLock().lock();
    try {
      return entries.put(key, value);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
