package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lazy value in an atomic reference. Two first callers both run the factory; the compare-and-set
 * decides only whose value is kept.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "An atomic reference taken to make the whole check-then-create atomic",
    member = "get",
    schedule = "Two threads ask at once, both find no value, and both run the factory.",
    fix = "Run the factory under a lock, after checking again that there is no value.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class CheckThenCreateLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private final AtomicReference<@Nullable T> value = new AtomicReference<>();

  public CheckThenCreateLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  public T get() {
    if (value.get() == null) {
      value.compareAndSet(null, Objects.requireNonNull(factory.get(), "the factory's value"));
    }
    return Objects.requireNonNull(value.get());
  }
}
