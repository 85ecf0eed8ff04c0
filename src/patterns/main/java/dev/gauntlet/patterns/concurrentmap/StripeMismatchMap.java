package dev.gauntlet.patterns.concurrentmap;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of buckets that share a few locks. The lock is chosen by the key's hash and not by its
 * bucket, so two keys of one bucket may have different locks, and their changes of it collide.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Lock striping, with two ways to reduce a hash that agree for the usual numbers only",
    member = "lock",
    schedule =
        "3 stripes, 16 buckets. A puts key 1 under lock 1, B puts key 17 under lock 2; both read"
            + " that bucket 1 is empty; A makes its entry the first; B does so too: key 1 is lost",
    fix = "Choose the lock by the number of the bucket",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class StripeMismatchMap<K, V> implements ComputingMap<K, V> {
  private static final int BUCKETS = 16;

  private final List<Lock> locks = new ArrayList<>();
  private final List<Bucket<K, V>> buckets = new ArrayList<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * Makes an empty map.
   *
   * @throws IllegalArgumentException if {@code stripes} is below 1
   */
  public StripeMismatchMap(int stripes) {
    if (stripes < 1) {
      throw new IllegalArgumentException("stripes must be at least 1: " + stripes);
    }
    for (int i = 0; i < stripes; i++) {
      locks.add(new ReentrantLock());
    }
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new Bucket<>());
    }
  }

  @Override
  public @Nullable V get(K key) {
    Lock lock = lock(key);
    try {
      return bucketOf(key).get(key);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    Objects.requireNonNull(value, "value");
    Lock lock = lock(key);
    try {
      V present = bucketOf(key).get(key);
      if (present == null) {
        add(key, value);
      }
      return present;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<K, V> function) {
    Objects.requireNonNull(function, "function");
    Lock lock = lock(key);
    try {
      V value = bucketOf(key).get(key);
      if (value == null) {
        value = Objects.requireNonNull(function.apply(key), "the function's value");
        add(key, value);
      }
      return value;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable V remove(K key) {
    Lock lock = lock(key);
    try {
      V removed = bucketOf(key).remove(key);
      if (removed != null) {
        size.decrementAndGet();
      }
      return removed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    return size.get();
  }

  private void add(K key, V value) {
    bucketOf(key).add(key, value);
    size.incrementAndGet();
  }

  private Lock lock(K key) {
    Lock lock = locks.get(Math.floorMod(key.hashCode(), locks.size()));
    lock.lock();
    return lock;
  }

  private Bucket<K, V> bucketOf(K key) {
    return buckets.get(Math.floorMod(key.hashCode(), BUCKETS));
  }

  private static final class Bucket<K, V> {
    private @Nullable Node<K, V> first;

    @Nullable V get(K key) {
      for (Node<K, V> node = first; node != null; node = node.next) {
        if (node.key.equals(key)) {
          return node.value;
        }
      }
      return null;
    }

    void add(K key, V value) {
      first = new Node<>(key, value, first);
    }

    @Nullable V remove(K key) {
      Node<K, V> before = null;
      for (Node<K, V> node = first; node != null; node = node.next) {
        if (node.key.equals(key)) {
          if (before == null) {
            first = node.next;
          } else {
            before.next = node.next;
          }
          return node.value;
        }
        before = node;
      }
      return null;
    }
  }

  private static final class Node<K, V> {
    private final K key;
    private final V value;
    private @Nullable Node<K, V> next;

    Node(K key, V value, @Nullable Node<K, V> next) {
      this.key = key;
      this.value = value;
      this.next = next;
    }
  }
}
