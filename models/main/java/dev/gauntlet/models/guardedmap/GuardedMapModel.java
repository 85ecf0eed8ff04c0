package dev.gauntlet.models.guardedmap;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.Map;
import java.util.TreeMap;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * The operations on the entries. Of a snapshot one key is looked at, since it is consistent for
 * each key only; statistics are exact only when no other call is in progress, so they are left to
 * the scenarios.
 */
@Model(
    value = "Gets, puts and what a snapshot holds for a key are explained by some order of calls.",
    sequential = GuardedMapSpecification.class)
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class GuardedMapModel {
  private final GuardedMap<Integer, Integer> map = Subject.make();

  @Operation
  public @Nullable Integer get(@Param(name = "key") int key) {
    return map.get(key);
  }

  @Operation
  public @Nullable Integer put(@Param(name = "key") int key, @Param(name = "value") int value) {
    return map.put(key, value);
  }

  @Operation
  public void putAll(@Param(name = "value") int value) {
    // Sorted, so that the same calls are made in every JVM.
    map.putAll(new TreeMap<>(Map.of(1, value, 2, value)));
  }

  @Operation
  public @Nullable Integer getFromSnapshot(@Param(name = "key") int key) {
    return map.snapshot().get(key);
  }
}
