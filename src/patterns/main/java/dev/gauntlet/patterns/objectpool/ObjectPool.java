package dev.gauntlet.patterns.objectpool;

import dev.gauntlet.catalogue.Contract;
import java.util.List;

/**
 * Objects that threads borrow and give back. Nobody else has an object while it is out.
 *
 * <p>Made by a public constructor that takes the objects, all of them idle at first. A null list or
 * object is a {@link NullPointerException}. Every method is linearizable; what a borrower did with
 * an object before it gave it back, the next borrower sees. Which idle object is lent, and which of
 * two waiting borrowers gets it, is not promised; nor what happens with a list that is empty or
 * holds objects that are equal.
 */
@Contract(
    id = "object-pool",
    guide = "beyond the guides: a bounded resource with identity",
    madeBy = List.class)
public interface ObjectPool<T> {
  /**
   * Takes an idle object out, waiting while there is none.
   *
   * @throws InterruptedException if the caller is interrupted while it waits; nothing is out then
   */
  T borrow() throws InterruptedException;

  /**
   * Gives an object back, which wakes a borrower that waits for one. Any thread may do so.
   *
   * @throws NullPointerException if the object is null
   * @throws IllegalStateException if the object is not out, be it idle or none of this pool's;
   *     nothing changes then
   */
  void giveBack(T object);

  /** Returns the number of idle objects. */
  int idle();
}
