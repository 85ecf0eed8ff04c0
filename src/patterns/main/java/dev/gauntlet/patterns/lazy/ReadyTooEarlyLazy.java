package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lazy value in a cell of its own, which double-checked locking creates. The cell is published
 * empty and filled afterwards.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "CONCISE singleton: the instance can be seen before it is initialised",
    member = "get",
    schedule =
        "One thread publishes the cell and runs the factory. Another finds the cell, takes no lock,"
            + " and reads it before the value is in it.",
    fix = "Fill the cell first and publish it last.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class ReadyTooEarlyLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private volatile @Nullable Cell<T> cell;

  public ReadyTooEarlyLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  public T get() {
    Cell<T> current = cell;
    if (current == null) {
      synchronized (this) {
        current = cell;
        if (current == null) {
          current = new Cell<>();
          cell = current;
          initialise(current);
        }
      }
    }
    return Objects.requireNonNull(current.value, "the factory's value");
  }

  private void initialise(Cell<T> fresh) {
    try {
      fresh.value = factory.get();
    } finally {
      if (fresh.value == null) {
        cell = null;
      }
    }
  }

  private static final class Cell<T> {
    private volatile @Nullable T value;
  }
}
