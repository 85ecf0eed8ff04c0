package dev.gauntlet.patterns.boundedbuffer;

import dev.gauntlet.catalogue.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A first-in, first-out queue that never holds more than its capacity.
 *
 * <p>Made by a public constructor that takes the capacity, at least 1 ({@link
 * IllegalArgumentException} otherwise). Every method is linearizable. An interrupted {@link #put}
 * or {@link #take} leaves the buffer as it was. No fairness between threads is promised.
 */
@Contract(
    id = "bounded-buffer",
    guide = "SLIDES 9, SLIDES 1, CONCISE and SYNC producer-consumer",
    madeBy = int.class)
public interface BoundedBuffer<T> {
  /**
   * Appends the item, waiting while the buffer is full.
   *
   * @throws NullPointerException if {@code item} is null
   * @throws InterruptedException if the caller is interrupted; nothing is appended then
   */
  void put(T item) throws InterruptedException;

  /**
   * Removes and returns the oldest item, waiting while the buffer is empty.
   *
   * @throws InterruptedException if the caller is interrupted; nothing is removed then
   */
  T take() throws InterruptedException;

  /**
   * Appends the item if there is room, without waiting for any.
   *
   * @return whether the item was appended
   * @throws NullPointerException if {@code item} is null
   */
  boolean offer(T item);

  /** Removes and returns the oldest item, or returns {@code null} when there is none. */
  @Nullable T poll();

  /** Returns the number of items held. */
  int size();

  /** Returns the largest number of items held at once. */
  int capacity();
}
