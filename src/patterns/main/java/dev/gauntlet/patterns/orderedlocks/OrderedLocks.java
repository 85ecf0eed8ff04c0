package dev.gauntlet.patterns.orderedlocks;

import dev.gauntlet.catalogue.Contract;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Named locks in a hierarchy. Whoever needs several gets them in the hierarchy's order, in whatever
 * order they were asked for, so that nobody waits in a circle.
 *
 * <p>Made by a public constructor that takes the names, the one to be locked first at the front; a
 * name given twice is an {@link IllegalArgumentException}. A body runs in the caller's thread while
 * no other body runs that asked for one of its names, and sees all that they wrote. However a call
 * ends, its locks are free then.
 *
 * <p>A name that the hierarchy does not have is an {@link IllegalArgumentException}: no lock has
 * been taken or waited for then, and the body has not run.
 *
 * <p>Not promised: fairness; anything to a body that itself asks for locks of the same hierarchy;
 * how often a lock counts that a call names twice.
 */
@Contract(
    id = "ordered-locks",
    guide = "DEEP synchronisation 1, SYNC deadlock prevention",
    madeBy = List.class)
public interface OrderedLocks {
  /**
   * Takes the locks, waiting for each as long as it needs, and runs the body under them.
   *
   * @return what the body returned
   * @throws InterruptedException if the caller is interrupted while it waits; no lock is held then
   *     and the body has not run
   * @throws Exception what the body threw
   */
  <R> R withLocks(List<String> names, Callable<R> body) throws Exception;

  /**
   * Takes the locks if all can be had within the time, and runs the body under them. What the body
   * throws, it throws.
   *
   * @param timeout how long to wait for all of them together; none if it is not positive
   * @return whether the body ran; if not, no lock is held
   * @throws InterruptedException if the caller is interrupted while it waits; no lock is held then
   *     and the body has not run
   */
  boolean tryWithLocks(List<String> names, long timeout, TimeUnit unit, Runnable body)
      throws InterruptedException;

  /**
   * Returns what was counted of a lock. Exact when no call is in progress, as far as calls are
   * concerned whose bodies returned; whether one that got no further than some of its locks is
   * counted is not promised.
   */
  LockStatistics statistics(String name);
}
