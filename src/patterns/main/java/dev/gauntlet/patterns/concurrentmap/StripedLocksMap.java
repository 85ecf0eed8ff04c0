package dev.gauntlet.patterns.concurrentmap;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map of stripes, each a hash map with a lock; the size is taken under all locks, in order. */
@Correct(way = "explicit locks, one a stripe")
public final class StripedLocksMap<K, V> implements ComputingMap<K, V> {
  private final List<Stripe<K, V>> stripes = new ArrayList<>();

  /**
   * Makes an empty map.
   *
   * @throws IllegalArgumentException if {@code stripes} is below 1
   */
  public StripedLocksMap(int stripes) {
    if (stripes < 1) {
      throw new IllegalArgumentException("stripes must be at least 1: " + stripes);
    }
    for (int i = 0; i < stripes; i++) {
      this.stripes.add(new Stripe<>());
    }
  }

  @Override
  public @Nullable V get(K key) {
    Stripe<K, V> stripe = stripeOf(key);
    stripe.lock.lock();
    try {
      return stripe.entries.get(key);
    } finally {
      stripe.lock.unlock();
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    Objects.requireNonNull(value, "value");
    Stripe<K, V> stripe = stripeOf(key);
    stripe.lock.lock();
    try {
      return stripe.entries.putIfAbsent(key, value);
    } finally {
      stripe.lock.unlock();
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<K, V> function) {
    Objects.requireNonNull(function, "function");
    Stripe<K, V> stripe = stripeOf(key);
    stripe.lock.lock();
    try {
      V value = stripe.entries.get(key);
      if (value == null) {
        value = Objects.requireNonNull(function.apply(key), "the function's value");
        stripe.entries.put(key, value);
      }
      return value;
    } finally {
      stripe.lock.unlock();
    }
  }

  @Override
  public @Nullable V remove(K key) {
    Stripe<K, V> stripe = stripeOf(key);
    stripe.lock.lock();
    try {
      return stripe.entries.remove(key);
    } finally {
      stripe.lock.unlock();
    }
  }

  @Override
  public int size() {
    for (Stripe<K, V> stripe : stripes) {
      stripe.lock.lock();
    }
    try {
      int size = 0;
      for (Stripe<K, V> stripe : stripes) {
        size += stripe.entries.size();
      }
      return size;
    } finally {
      for (Stripe<K, V> stripe : stripes) {
        stripe.lock.unlock();
      }
    }
  }

  private Stripe<K, V> stripeOf(K key) {
    return stripes.get(Math.floorMod(key.hashCode(), stripes.size()));
  }

  private static final class Stripe<K, V> {
    private final Lock lock = new ReentrantLock();
    private final Map<K, V> entries = new HashMap<>();
  }
}
