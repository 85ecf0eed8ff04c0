package dev.gauntlet.patterns.concurrentmap;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of hash maps, each guarded by its own monitor. putIfAbsent looks for a value and puts its
 * own in two steps, and overwrites what came between.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two atomic calls taken for one",
    member = "putIfAbsent",
    schedule =
        "A and B both find no value for a key; A puts 1; B puts 2 in its place: both are told that"
            + " theirs is the value that stays",
    fix = "Hold the stripe's monitor over the look and the put",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class GetThenPutMap<K, V> implements ComputingMap<K, V> {
  private final List<Map<K, V>> stripes = new ArrayList<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * Makes an empty map.
   *
   * @throws IllegalArgumentException if {@code stripes} is below 1
   */
  public GetThenPutMap(int stripes) {
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
    V present = get(key);
    if (present == null) {
      put(key, value);
    }
    return present;
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

  private void put(K key, V value) {
    Map<K, V> stripe = stripeOf(key);
    synchronized (stripe) {
      if (stripe.put(key, value) == null) {
        size.incrementAndGet();
      }
    }
  }

  private Map<K, V> stripeOf(K key) {
    return stripes.get(Math.floorMod(key.hashCode(), stripes.size()));
  }
}
