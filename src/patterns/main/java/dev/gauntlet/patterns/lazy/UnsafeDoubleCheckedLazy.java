package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazy value by double-checked locking, whose first check reads a field that is not volatile. */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-609",
    origin = "Double-checked locking as it was written before the Java memory model of 2004",
    member = "get",
    schedule =
        "One thread makes the value inside of the synchronized block. Another finds the field set in"
            + " its first check, takes no lock, and may read the value's own fields as they were"
            + " before they were written.",
    fix = "Make the field volatile.",
    flaggedBy = {Engine.VMLENS})
public final class UnsafeDoubleCheckedLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private @Nullable T value;

  public UnsafeDoubleCheckedLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  @SuppressWarnings("DoubleCheckedLocking")
  public T get() {
    T made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = Objects.requireNonNull(factory.get(), "the factory's value");
          value = made;
        }
      }
    }
    return made;
  }
}
