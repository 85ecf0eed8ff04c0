package dev.gauntlet.patterns.configstore;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Keeps the configurations of even and of odd versions in a slot each. An update fills the slot of
 * the next version while readers use the other, and then publishes that version.
 *
 * <p>The slot of a version is filled again only after the version that follows it has been
 * published. So a reader that finds its version still published has read the right slot.
 */
@Correct(way = "one writer by an explicit lock, readers without a lock")
public final class TwoSlotStore<C> implements ConfigStore<C> {
  private final Lock writing = new ReentrantLock();
  private final AtomicReferenceArray<C> slots = new AtomicReferenceArray<>(2);
  private volatile long version = 1;

  /** Stores an initial configuration. */
  public TwoSlotStore(C initial) {
    slots.set(slotOf(1), Objects.requireNonNull(initial, "initial"));
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
      slots.set(slotOf(next), value);
      version = next;
      return next;
    } finally {
      writing.unlock();
    }
  }

  private static int slotOf(long version) {
    return (int) (version & 1);
  }
}
