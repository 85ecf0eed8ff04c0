package dev.gauntlet.patterns.activitymonitor;

import dev.gauntlet.catalogue.Contract;
import java.time.Duration;
import java.util.List;

/**
 * Counts what threads record of themselves, and samples these threads in the background.
 *
 * <p>Made by a public constructor that takes the time between two samples, more than zero, and the
 * largest number of samples kept of a thread, at least 1 ({@link IllegalArgumentException}
 * otherwise, {@link NullPointerException} for no time). While it runs, a thread of its own samples
 * every live thread that has recorded, by the platform's {@link java.lang.management.ThreadMXBean},
 * at once and then again and again. That thread keeps no JVM alive. No recorded operation is lost:
 * a sample that is taken when no thread records has the exact counts.
 *
 * <p>Not promised: that a sample is taken on time, and that samples of several threads are of one
 * moment. What is known of a thread may be forgotten when it has ended.
 */
@Contract(
    id = "activity-monitor",
    guide = "SLIDES 13, DEEP monitoring",
    madeBy = {Duration.class, int.class})
public interface ActivityMonitor extends AutoCloseable {
  /**
   * Begins to sample; without effect while it runs.
   *
   * @throws IllegalStateException if the monitor has been closed
   */
  void start();

  /** Ends sampling; without effect if it does not run. No sample is taken after it has returned. */
  void stop();

  /** Whether the monitor samples: once {@link #start} has returned, until it is stopped. */
  boolean isRunning();

  /**
   * Records an operation of the calling thread.
   *
   * @param success whether it succeeded
   */
  void recordOperation(boolean success);

  /**
   * Returns the samples kept, each thread's from the oldest to the newest. The list is the
   * caller's: no later sample changes it.
   */
  List<ThreadActivity> report();

  /** Stops for good; without effect if that has been done. */
  @Override
  void close();
}
