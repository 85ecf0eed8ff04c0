package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Contract;
import java.util.List;
import java.util.function.Function;

/**
 * Does the same work on every item of a list, several items at once.
 *
 * <p>Made by a public constructor that takes the largest number of items worked on at once, at
 * least 1 ({@link IllegalArgumentException} otherwise). One item's failure touches no other item,
 * and no later call. Several threads may call at once; each gets the outcomes of its own items.
 *
 * <p>Not promised: whether calls at the same time share the limit, and in which order items are
 * begun.
 */
@Contract(
    id = "batch-executor",
    guide = "DEEP APIs 1, CONCISE executor, DEEP anti-patterns 1 and 2",
    madeBy = int.class)
public interface BatchExecutor {
  /**
   * Works on all items and returns when that is done.
   *
   * @param items may be empty
   * @param work called once for each item, on any thread
   * @return an outcome for each item, in the order of the items. What the work did happens before
   *     the return
   * @throws NullPointerException if {@code items} or {@code work} is null
   * @throws InterruptedException if the caller is interrupted: no further item is begun then, what
   *     is being worked on may be interrupted, and a later call finds the executor as it was
   */
  <I, O> List<Outcome<O>> runAll(List<I> items, Function<? super I, ? extends O> work)
      throws InterruptedException;
}
