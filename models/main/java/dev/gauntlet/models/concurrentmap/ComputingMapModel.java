package dev.gauntlet.models.concurrentmap;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * The operations on single keys, whose hashes agree in the bits that hash tables look at. The size
 * is left to the scenarios, which ask for it at rest: of a map that counts late, as those of the
 * JDK do, nothing else is demanded.
 */
@Model(
    value = "Gets, puts, computations and removals are explained by some order of the calls.",
    sequential = ComputingMapSpecification.class)
@Param(name = "key", gen = IntGen.class, conf = "0:2")
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class ComputingMapModel {
  private static final int[] KEYS = {1, 65_537, 65_536};

  private final ComputingMap<Integer, Integer> map = Subject.make(3);

  @Operation
  public @Nullable Integer get(@Param(name = "key") int key) {
    return map.get(KEYS[key]);
  }

  @Operation
  public @Nullable Integer putIfAbsent(
      @Param(name = "key") int key, @Param(name = "value") int value) {
    return map.putIfAbsent(KEYS[key], value);
  }

  @Operation
  public Integer computeIfAbsent(@Param(name = "key") int key, @Param(name = "value") int value) {
    return map.computeIfAbsent(KEYS[key], any -> value);
  }

  @Operation
  public @Nullable Integer remove(@Param(name = "key") int key) {
    return map.remove(KEYS[key]);
  }
}
