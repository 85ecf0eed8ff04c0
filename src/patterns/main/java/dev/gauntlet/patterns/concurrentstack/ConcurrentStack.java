package dev.gauntlet.patterns.concurrentstack;

import dev.gauntlet.catalogue.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A last-in, first-out stack without a bound, that any thread may use.
 *
 * <p>Made empty, by a public constructor without parameters. Every method is linearizable, the size
 * too: it is that of one moment, never that of a push or a pop half done. Whoever pops an item sees
 * all that was written into it before it was pushed.
 */
@Contract(id = "concurrent-stack", guide = "beyond the guides")
public interface ConcurrentStack<T> {
  /**
   * Puts the item on top.
   *
   * @throws NullPointerException if {@code item} is null
   */
  void push(T item);

  /** Removes and returns the item on top, or returns {@code null} when there is none. */
  @Nullable T pop();

  /** Returns the number of items held. */
  int size();
}
