package dev.gauntlet.patterns.ringbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands places over by two plain counts. Nothing orders what one side reads after what the other
 * has written: a side may never see that the other has gone on, or see it before the slot.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "Each count has one writer, so it was held to need no synchronisation",
    member = "poll",
    schedule =
        "The consumer polls in a loop; the compiler keeps both counts in registers; the producer"
            + " offers, and the consumer never sees it",
    fix = "Declare both counts volatile",
    flaggedBy = {JCSTRESS, VMLENS})
public final class PlainIndexRing<T> implements RingBuffer<T> {
  private final @Nullable Object[] slots;
  private long written;
  private long read;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public PlainIndexRing(int capacity) {
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
    slots[slotOf(place)] = item;
    written = place + 1;
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
