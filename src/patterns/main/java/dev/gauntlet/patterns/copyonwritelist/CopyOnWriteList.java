package dev.gauntlet.patterns.copyonwritelist;

import dev.gauntlet.catalogue.Contract;
import java.util.List;

/**
 * A list that is read far more often than it is changed: a snapshot of it never changes, and may be
 * read by any number of threads without a lock.
 *
 * <p>Made by a public constructor without arguments, empty. Every method is linearizable: a
 * snapshot holds all that the list held at one moment, in its order.
 */
@Contract(id = "copy-on-write-list", guide = "beyond the guides")
public interface CopyOnWriteList<T> {
  /**
   * Appends the item.
   *
   * @throws NullPointerException if {@code item} is null
   */
  void add(T item);

  /**
   * Removes the first item that equals the given one.
   *
   * @return whether there was one
   * @throws NullPointerException if {@code item} is null
   */
  boolean remove(T item);

  /**
   * Returns what the list holds now. Later changes of the list do not reach it; whether it can be
   * changed itself is not promised, but doing so changes nothing else.
   */
  List<T> snapshot();
}
