import dev.gauntlet.patterns.guardedmap.AccessStatistics;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class RwMap<K, V> implements GuardedMap<K, V> {
  private final ReadWriteLock rw = new ReentrantReadWriteLock();
  private final Map<K, V> map = new HashMap<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  public RwMap() {}

  private V read(K key) {
    rw.readLock().lock();
    try {
      return map.get(key);
    } finally {
      rw.readLock().unlock();
    }
  }

  @Override
  public V get(K key) {
    Objects.requireNonNull(key);
    reads.incrementAndGet();
    return read(key);
  }

  @Override
  public V put(K key, V value) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    V old = read(key);
    rw.writeLock().lock();
    try {
      map.put(key, value);
      writes.incrementAndGet();
    } finally {
      rw.writeLock().unlock();
    }
    return old;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    Map<K, V> copy = new HashMap<>(entries);
    if (copy.containsKey(null) || copy.containsValue(null)) throw new NullPointerException();
    rw.writeLock().lock();
    try {
      map.putAll(copy);
      writes.incrementAndGet();
    } finally {
      rw.writeLock().unlock();
    }
  }

  @Override
  public Map<K, V> snapshot() {
    rw.readLock().lock();
    try {
      reads.incrementAndGet();
      return new HashMap<>(map);
    } finally {
      rw.readLock().unlock();
    }
  }

  @Override
  public AccessStatistics statistics() {
    return new AccessStatistics(reads.get(), writes.get());
  }
}
