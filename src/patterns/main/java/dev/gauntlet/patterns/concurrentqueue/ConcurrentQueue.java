package dev.gauntlet.patterns.concurrentqueue;

import dev.gauntlet.catalogue.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A first-in, first-out queue without a bound, that any thread may use.
 *
 * <p>Made empty, by a public constructor without parameters. Every method is linearizable: an item
 * whose {@link #enqueue} has returned is found by whoever asks next. Whoever dequeues an item sees
 * all that was written into it before it was enqueued.
 */
@Contract(id = "concurrent-queue", guide = "beyond the guides")
public interface ConcurrentQueue<T> {
  /**
   * Appends the item.
   *
   * @throws NullPointerException if {@code item} is null
   */
  void enqueue(T item);

  /** Removes and returns the oldest item, or returns {@code null} when there is none. */
  @Nullable T dequeue();

  /** Returns whether there is no item. */
  boolean isEmpty();
}
