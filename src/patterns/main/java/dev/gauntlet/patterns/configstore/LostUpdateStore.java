package dev.gauntlet.patterns.configstore;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Keeps version and configuration in one immutable pair behind a volatile field, so readers are
 * right. Two updates can start from the same pair, and then one of them is lost.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Copy on write taken to need no lock, because nothing is ever changed in place",
    member = "update",
    schedule =
        "Version 1. A reads it; B reads it, stores its version 2 and returns 2; A stores its own"
            + " version 2 and returns 2: B's update is gone",
    fix = "Store by compare-and-set and start over when it fails, or update under a lock",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class LostUpdateStore<C> implements ConfigStore<C> {
  private volatile Versioned<C> current;

  /** Stores an initial configuration. */
  public LostUpdateStore(C initial) {
    current = new Versioned<>(1, Objects.requireNonNull(initial, "initial"));
  }

  @Override
  public Versioned<C> current() {
    return current;
  }

  @Override
  public long update(UnaryOperator<C> change) {
    Versioned<C> before = current;
    C value = Objects.requireNonNull(change.apply(before.value()), "the new configuration");
    Versioned<C> next = new Versioned<>(before.version() + 1, value);
    current = next;
    return next.version();
  }
}
