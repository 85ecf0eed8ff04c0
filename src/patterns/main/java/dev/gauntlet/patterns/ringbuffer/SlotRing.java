package dev.gauntlet.patterns.ringbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Hands places over by the slots themselves: one that is null is the producer's, any other the
 * consumer's. Each side keeps its own place, which the other never looks at.
 *
 * <p>J. Giacomoni, T. Moseley and M. Vachharajani, "FastForward for Efficient Pipeline
 * Parallelism", PPoPP 2008.
 */
@Correct(way = "lock-free, atomic slots")
public final class SlotRing<T> implements RingBuffer<T> {
  private final AtomicReferenceArray<@Nullable T> slots;
  private int producerPlace;
  private int consumerPlace;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public SlotRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    slots = new AtomicReferenceArray<>(capacity);
  }

  @Override
  public boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    if (slots.get(producerPlace) != null) {
      return false;
    }
    slots.set(producerPlace, item);
    producerPlace = after(producerPlace);
    return true;
  }

  @Override
  public @Nullable T poll() {
    T item = slots.get(consumerPlace);
    if (item != null) {
      slots.set(consumerPlace, null);
      consumerPlace = after(consumerPlace);
    }
    return item;
  }

  private int after(int place) {
    return (place + 1) % slots.length();
  }
}
