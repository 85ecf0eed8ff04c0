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
 * Remembers computations instead of values: whoever comes first puts one in and runs it, and the
 * others wait for it. One that fails stays, so that its key never gets a value.
 */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin = "A map of futures, written with the value in mind that each of them will have",
    member = "compute",
    schedule =
        "A asks for a key, and the function fails; later B asks for it: the function would succeed,"
            + " but is not called, and B gets A's old exception",
    fix = "Take a computation that failed out of the map before the failure is reported",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class PoisonedMemoizer<K, V> implements Memoizer<K, V> {
  private final Function<K, V> function;
  private final ConcurrentMap<K, Computation<V>> computations = new ConcurrentHashMap<>();

  /** Makes a memoizer that has computed nothing yet. */
  public PoisonedMemoizer(Function<K, V> function) {
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
    return first.value();
  }
}
