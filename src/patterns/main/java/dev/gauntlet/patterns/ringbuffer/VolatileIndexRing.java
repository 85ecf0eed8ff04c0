package dev.gauntlet.patterns.ringbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands places over by two volatile counts: the producer alone changes how many items were written,
 * the consumer alone how many were read. The slots themselves are plain; each is written before the
 * count that hands it over.
 *
 * <p>L. Lamport, "Specifying Concurrent Program Modules", TOPLAS 5(2), 1983.
 */
@Correct(way = "lock-free, volatile indices")
public final class VolatileIndexRing<T> implements RingBuffer<T> {
  private final @Nullable Object[] slots;
  private volatile long written;
  private volatile long read;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public VolatileIndexRing(int capacity) {
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
