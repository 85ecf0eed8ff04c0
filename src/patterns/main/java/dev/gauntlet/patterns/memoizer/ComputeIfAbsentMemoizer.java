package dev.gauntlet.patterns.memoizer;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Leaves it to a concurrent map, which computes an absent value once, under the key's own lock. */
@Correct(way = "ConcurrentHashMap.computeIfAbsent")
public final class ComputeIfAbsentMemoizer<K, V> implements Memoizer<K, V> {
  private final Function<K, V> function;
  private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();

  /** Makes a memoizer that has computed nothing yet. */
  public ComputeIfAbsentMemoizer(Function<K, V> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  public V compute(K key) {
    return values.computeIfAbsent(
        key, absent -> Objects.requireNonNull(function.apply(absent), "the function's value"));
  }
}
