package dev.gauntlet.patterns.ringbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands places over by two volatile counts. The producer counts an item as written before it is in
 * its slot, so the consumer may empty a slot that is filled only afterwards.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "A place is taken by counting first, as with an array that one thread uses",
    member = "offer",
    schedule =
        "The producer counts 1 as written; the consumer polls its slot, gets null and goes on to"
            + " the next; the producer fills the slot: 1 was accepted and never arrives",
    fix = "Fill the slot first and count it last",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class IndexBeforeSlotRing<T> implements RingBuffer<T> {
  private final @Nullable Object[] slots;
  private volatile long written;
  private volatile long read;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public IndexBeforeSlotRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    slots = new @Nullable Object[capacity];
  }

  @Override
  public boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    long place = written;
    if (place - read == slots.length) {
      return false;
    }
    written = place + 1;
    slots[slotOf(place)] = item;
    return true;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable T poll() {
    long place = read;
    if (place == written) {
      return null;
    }
    T item = (T) slots[slotOf(place)];
    slots[slotOf(place)] = null;
    read = place + 1;
    return item;
  }

  private int slotOf(long place) {
    return (int) (place % slots.length);
  }
}
