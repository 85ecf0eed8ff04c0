package dev.gauntlet.models.memoizer;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** A memoizer whose function numbers what it computes for each key. */
@Model(
    value = "Everyone who asks for a key gets the first value that the function computes for it.",
    sequential = MemoizerSpecification.class)
@Param(name = "key", gen = IntGen.class, conf = "1:2")
public class MemoizerModel {
  private final AtomicIntegerArray runs = new AtomicIntegerArray(3);
  private final Memoizer<Integer, String> memoizer =
      Subject.make((Function<Integer, String>) this::numbered);

  @Operation
  public String compute(@Param(name = "key") int key) {
    return memoizer.compute(key);
  }

  @Operation
  public String runsAfterCompute(@Param(name = "key") int key) {
    return memoizer.compute(key) + " of " + runs.get(key);
  }

  private String numbered(int key) {
    return key + ": " + runs.incrementAndGet(key);
  }
}
