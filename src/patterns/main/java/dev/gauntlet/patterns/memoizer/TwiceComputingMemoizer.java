package dev.gauntlet.patterns.memoizer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers values in a concurrent map. Two who ask first for a key both run the function; the map
 * decides only whose value is kept.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "A concurrent map taken to make the whole look-then-compute atomic",
    member = "compute",
    schedule = "Two threads ask for a key at once, both find no value, and both run the function",
    fix = "Compute inside of computeIfAbsent",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class TwiceComputingMemoizer<K, V> implements Memoizer<K, V> {
  private final Function<K, V> function;
  private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();

  /** Makes a memoizer that has computed nothing yet. */
  public TwiceComputingMemoizer(Function<K, V> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  public V compute(K key) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V computed = Objects.requireNonNull(function.apply(key), "the function's value");
    V first = values.putIfAbsent(key, computed);
    return first == null ? computed : first;
  }
}
