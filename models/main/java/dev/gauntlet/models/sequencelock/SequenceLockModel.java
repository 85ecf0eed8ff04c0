package dev.gauntlet.models.sequencelock;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.sequencelock.SequenceLock;
import java.util.List;
import org.jetbrains.lincheck.datastructures.LongGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Both operations of a sequence lock. */
@Model(
    value = "Reads and writes of the two numbers are explained by some order of the calls.",
    sequential = SequenceLockSpecification.class)
@Param(name = "number", gen = LongGen.class, conf = "1:3")
public class SequenceLockModel {
  private final SequenceLock lock = Subject.make();

  @Operation
  public void write(@Param(name = "number") long a, @Param(name = "number") long b) {
    lock.write(a, b);
  }

  @Operation
  public List<Long> read() {
    long[] pair = lock.read();
    return List.of(pair[0], pair[1]);
  }
}
