package dev.gauntlet.models.orderedlocks;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** A number that every operation changes under the last of its locks, whatever else it locks. */
@Model(
    value = "What bodies do under a lock that they share is explained by some order of the calls.",
    sequential = OrderedLocksSpecification.class)
@Param(name = "lock", gen = IntGen.class, conf = "0:2")
public class OrderedLocksModel {
  private static final String SHARED = "d";
  private static final List<String> NAMES = List.of("a", "b", "c");

  private final OrderedLocks locks = Subject.make(List.of("a", "b", "c", SHARED));
  private int value;

  @Operation
  public int increment(@Param(name = "lock") int first, @Param(name = "lock") int last)
      throws Exception {
    return locks.withLocks(List.of(NAMES.get(first), SHARED, NAMES.get(last)), () -> ++value);
  }

  @Operation
  public int incrementAndFail(@Param(name = "lock") int lock) throws Exception {
    return locks.withLocks(List.of(NAMES.get(lock), SHARED), this::fail);
  }

  @Operation
  public int incrementUnderUnknown(@Param(name = "lock") int lock) throws Exception {
    return locks.withLocks(List.of(SHARED, NAMES.get(lock), "unknown"), () -> ++value);
  }

  private int fail() {
    value++;
    throw new IllegalStateException("by the body");
  }
}
