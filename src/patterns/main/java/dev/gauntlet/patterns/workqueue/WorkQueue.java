package dev.gauntlet.patterns.workqueue;

import dev.gauntlet.catalogue.Contract;
import java.util.Optional;

/**
 * A queue of unlimited length that gives the items of the smallest priority first, and of those the
 * one that was submitted first.
 *
 * <p>Made by a public constructor without parameters, empty. Every method is linearizable. No
 * fairness between threads that wait is promised.
 */
@Contract(id = "work-queue", guide = "DEEP production patterns 1")
public interface WorkQueue<T> {
  /**
   * Adds an item, without waiting.
   *
   * @param priority any number; the smallest comes first
   * @throws NullPointerException if the item is null; nothing is added then
   */
  void submit(int priority, T item);

  /** Removes and returns the first item, or returns empty when there is none. */
  Optional<T> poll();

  /**
   * Removes and returns the first item, waiting while there is none.
   *
   * @throws InterruptedException if the caller is interrupted; nothing is removed then
   */
  T take() throws InterruptedException;

  /** Returns the number of items held. */
  int size();
}
