package dev.gauntlet.patterns.memoizer;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Computes and remembers under its own monitor, one value at a time. */
@Correct(way = "intrinsic monitor")
public final class MonitorMemoizer<K, V> implements Memoizer<K, V> {
  private final Function<K, V> function;
  private final Map<K, V> values = new HashMap<>();

  /** Makes a memoizer that has computed nothing yet. */
  public MonitorMemoizer(Function<K, V> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  public synchronized V compute(K key) {
    V known = values.get(Objects.requireNonNull(key, "key"));
    if (known != null) {
      return known;
    }
    V computed = Objects.requireNonNull(function.apply(key), "the function's value");
    values.put(key, computed);
    return computed;
  }
}
