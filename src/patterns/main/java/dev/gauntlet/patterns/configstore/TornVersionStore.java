package dev.gauntlet.patterns.configstore;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Updates configuration and version under a lock, and reads them one after the other without it. A
 * reader beside an update gets the version of one and the configuration of another.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "DEEP best practices 1 (guide's own): version and value read apart",
    member = "current",
    schedule =
        "Version 1. A reads the configuration of version 1; B stores the next one and makes the"
            + " version 2; A reads the version 2 and returns it with the configuration of version"
            + " 1",
    fix = "Keep both in one immutable object behind one volatile field, and read that once",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class TornVersionStore<C> implements ConfigStore<C> {
  private volatile long version = 1;
  private volatile C value;

  /** Stores an initial configuration. */
  public TornVersionStore(C initial) {
    value = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public Versioned<C> current() {
    C held = value;
    return new Versioned<>(version, held);
  }

  @Override
  public synchronized long update(UnaryOperator<C> change) {
    long next = version + 1;
    value = Objects.requireNonNull(change.apply(value), "the new configuration");
    version = next;
    return next;
  }
}
