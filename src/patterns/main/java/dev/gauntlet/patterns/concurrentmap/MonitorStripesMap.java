package dev.gauntlet.patterns.concurrentmap;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of hash maps, each guarded by its own monitor. All together are counted by an atomic number
 * that changes while the monitor is held, so that nobody sees an entry without its count.
 */
@Correct(way = "intrinsic monitors, one a stripe")
public final class MonitorStripesMap<K, V> implements ComputingMap<K, V> {
  private final List<Map<K, V>> stripes = new ArrayList<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * Makes an empty map.
   *
   * @throws IllegalArgumentException if {@code stripes} is below 1
   */
  public MonitorStripesMap(int stripes) {
    if (stripes < 1) {
      throw new IllegalArgumentException("stripes must be at least 1: " + stripes);
    }
    for (int i = 0; i < stripes; i++) {
      this.stripes.add(new HashMap<>());
    }
  }

  @Override
  public @Nullable V get(K key) {
    Map<K, V> stripe = stripeOf(key);
    synchronized (stripe) {
      return stripe.get(key);
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    Objects.requireNonNull(value, "value");
    Map<K, V> stripe = stripeOf(key);
    synchronized (stripe) {
      V present = stripe.putIfAbsent(key, value);
      if (present == null) {
        size.incrementAndGet();
      }
      return present;
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<K, V> function) {
    Objects.requireNonNull(function, "function");
    Map<K, V> stripe = stripeOf(key);
    synchronized (stripe) {
      V value = stripe.get(key);
      if (value == null) {
        value = Objects.requireNonNull(function.apply(key), "the function's value");
        stripe.put(key, value);
        size.incrementAndGet();
      }
      return value;
    }
  }

  @Override
  public @Nullable V remove(K key) {
    Map<K, V> stripe = stripeOf(key);
    synchronized (stripe) {
      V removed = stripe.remove(key);
      if (removed != null) {
        size.decrementAndGet();
      }
      return removed;
    }
  }

  @Override
  public int size() {
    return size.get();
  }

  private Map<K, V> stripeOf(K key) {
    return stripes.get(Math.floorMod(key.hashCode(), stripes.size()));
  }
}
