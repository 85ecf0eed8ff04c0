package dev.gauntlet.patterns.logpipeline;

import dev.gauntlet.catalogue.Contract;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Reads lines, lets several threads parse them, and writes the entries.
 *
 * <p>Made by a public constructor that takes the number of processors, which parse, and the
 * capacity of each queue between the threads, both at least 1 ({@link IllegalArgumentException}
 * otherwise). A pipeline can run again and again; the threads of a run end with it.
 *
 * <p>A line is well-formed if it reads {@code yyyy-MM-dd HH:mm:ss [LEVEL] message}: digits where
 * the letters of the timestamp stand, and a level of letters, digits and underscores. Whether the
 * timestamp exists in a calendar is not asked.
 */
@Contract(
    id = "log-pipeline",
    guide = "SLIDES 7",
    madeBy = {int.class, int.class})
public interface LogPipeline {
  /**
   * Processes every line, and returns when all are through.
   *
   * <ul>
   *   <li>The source is used by one thread at a time, and gives no null.
   *   <li>The sink gets the entry of each well-formed line once, one call at a time. The order is
   *       not promised, nor by which thread. Other lines are counted and left out.
   *   <li>What source or sink throws ends the run with that exception, and no thread is left
   *       behind. Lines that are on their way then may be lost.
   * </ul>
   *
   * @return how many lines were read, written and malformed; the first is the sum of the others
   * @throws NullPointerException if an argument is null
   * @throws InterruptedException if the caller is interrupted while it waits; no thread is left
   *     behind, and lines on their way may be lost
   */
  LogSummary process(Iterator<String> lines, Consumer<? super LogEntry> sink)
      throws InterruptedException;
}
