package dev.gauntlet.models.lazy;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lazy.Lazy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.Operation;

/** A lazy value whose factory numbers what it makes. */
@Model(
    value = "Everyone who asks gets the first value that the factory makes.",
    sequential = LazySpecification.class)
public class LazyModel {
  private final AtomicInteger made = new AtomicInteger();
  private final Lazy<Integer> lazy = Subject.make((Supplier<Integer>) made::incrementAndGet);

  @Operation
  public Integer get() {
    return lazy.get();
  }

  @Operation
  public String madeAfterGet() {
    return lazy.get() + " of " + made.get();
  }
}
