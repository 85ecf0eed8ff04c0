package dev.gauntlet.patterns.configstore;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Keeps the configurations of even and of odd versions in a slot each. An update publishes the next
 * version before it fills that version's slot, where the configuration before last still is.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "Two writes under one lock, whose order seems not to matter",
    member = "update",
    schedule =
        "Version 2 of two updates. A publishes version 3; B reads version 3 and its slot, which"
            + " holds the configuration of version 1; A fills the slot",
    fix = "Fill the slot first and publish the version last",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class VersionFirstStore<C> implements ConfigStore<C> {
  private final Lock writing = new ReentrantLock();
  private final AtomicReferenceArray<C> slots = new AtomicReferenceArray<>(2);
  private volatile long version = 1;

  /** Stores an initial configuration. */
  public VersionFirstStore(C initial) {
    Objects.requireNonNull(initial, "initial");
    slots.set(0, initial);
    slots.set(1, initial);
  }

  @Override
  public Versioned<C> current() {
    while (true) {
      long published = version;
      C value = slots.get(slotOf(published));
      if (version == published) {
        return new Versioned<>(published, Objects.requireNonNull(value));
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public long update(UnaryOperator<C> change) {
    Objects.requireNonNull(change, "change");
    writing.lock();
    try {
      long next = version + 1;
      C before = Objects.requireNonNull(slots.get(slotOf(next - 1)));
      C value = Objects.requireNonNull(change.apply(before), "the new configuration");
      version = next;
      slots.set(slotOf(next), value);
      return next;
    } finally {
      writing.unlock();
    }
  }

  private static int slotOf(long version) {
    return (int) (version & 1);
  }
}
