package dev.gauntlet.patterns.ringbuffer;

import dev.gauntlet.catalogue.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A first-in, first-out buffer with a fixed number of places, for one producer and one consumer.
 *
 * <p>Made empty, by a public constructor that takes the capacity, at least 1 ({@link
 * IllegalArgumentException} otherwise). At any time at most one thread offers and at most one
 * polls; they may be the same, and may change if the one happens before the other. Nothing is
 * promised to two producers or two consumers at once.
 *
 * <p>Both methods are linearizable, and neither waits. Whoever polls an item sees all that was
 * written into it before it was offered.
 */
@Contract(id = "ring-buffer", guide = "beyond the guides", madeBy = int.class)
public interface RingBuffer<T> {
  /**
   * Appends the item if there is room.
   *
   * @return whether the item was appended; {@code false} when the buffer holds as many items as its
   *     capacity
   * @throws NullPointerException if {@code item} is null
   */
  boolean offer(T item);

  /** Removes and returns the oldest item, or returns {@code null} when there is none. */
  @Nullable T poll();
}
