package dev.gauntlet.patterns.memoizer;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers computations instead of values (Goetz and others, "Java Concurrency in Practice", 5.6):
 * whoever comes first puts one in and runs it, under no lock, and the others wait for it. One that
 * fails is taken out before anyone is told of the failure.
 */
@Correct(way = "a map of futures")
public final class FutureMemoizer<K, V> implements Memoizer<K, V> {
  private final Function<K, V> function;
  private final ConcurrentMap<K, Computation<V>> computations = new ConcurrentHashMap<>();

  /** Makes a memoizer that has computed nothing yet. */
  public FutureMemoizer(Function<K, V> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  public V compute(K key) {
    Computation<V> mine = new Computation<>(function, Objects.requireNonNull(key, "key"));
    Computation<V> first = computations.putIfAbsent(key, mine);
    if (first == null) {
      first = mine;
      mine.run();
    }
    boolean computed = false;
    try {
      V value = first.value();
      computed = true;
      return value;
    } finally {
      if (!computed) {
        computations.remove(key, first);
      }
    }
  }
}
