package dev.gauntlet.patterns.datapipeline;

import dev.gauntlet.catalogue.Contract;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes items from a source through a stage, at which several threads work, into a sink.
 *
 * <p>Made by a public constructor that takes the number of workers and the capacity of each queue
 * between the threads, both at least 1 ({@link IllegalArgumentException} otherwise). A pipeline can
 * run again and again; the threads of a run end with it.
 */
@Contract(
    id = "data-pipeline",
    guide = "SLIDES 8",
    madeBy = {int.class, int.class})
public interface DataPipeline {
  /**
   * Runs every item of the source through the stage, and returns when all are through.
   *
   * <ul>
   *   <li>The source is used by one thread at a time, and gives no null.
   *   <li>The stage is called once for each item, by up to as many threads at once as there are
   *       workers. If it throws an exception, or returns null, the item counts as failed, and no
   *       other item is harmed.
   *   <li>The sink gets the result of every other item once, one call at a time. The order is not
   *       promised, nor by which thread.
   *   <li>What source or sink throws ends the run with that exception; so does an error that the
   *       stage throws. Items that are on their way then may be lost.
   * </ul>
   *
   * @return how many items were processed and how many failed; together all that the source gave
   * @throws NullPointerException if an argument is null
   * @throws InterruptedException if the caller is interrupted while it waits; items on their way
   *     may be lost
   */
  <I, O> PipelineMetrics run(
      Iterator<I> source, Function<? super I, ? extends O> stage, Consumer<? super O> sink)
      throws InterruptedException;
}
