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
 * A map of hash maps, each guarded by its own monitor. computeIfAbsent runs the function before it
 * takes the monitor again, so two threads may both run it; one of the values is thrown away.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Keeps foreign code out of the monitor, and takes the value that comes first",
    member = "computeIfAbsent",
    schedule =
        "A and B both find no value for a key; both run the function; A puts its value, and B's is"
            + " dropped: the key was computed twice",
    fix = "Look again and run the function under the stripe's monitor",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class ComputedTwiceMap<K, V> implements ComputingMap<K, V> {
  private final List<Map<K, V>> stripes = new ArrayList<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * Makes an empty map.
   *
   * @throws IllegalArgumentException if {@code stripes} is below 1
   */
  public ComputedTwiceMap(int stripes) {
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
    V present = get(key);
    if (present != null) {
      return present;
    }
    V computed = Objects.requireNonNull(function.apply(key), "the function's value");
    V earlier = putIfAbsent(key, computed);
    return earlier == null ? computed : earlier;
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
