package dev.gauntlet.models.activitymonitor;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for what a monitor's sampler does in the background. */
final class Sampled {
  /** The largest number of samples that the monitors of the scenarios keep of a thread. */
  static final int LIMIT = 3;

  private Sampled() {}

  /**
   * Asks until there is a sample of the thread, and returns its newest one.
   *
   * <p>Fails if another thread has been sampled again and again before the last report and this one
   * has not. A report need not be of one moment, so the one that shows the other's samples is not
   * the one that must show this thread's.
   */
  static ThreadActivity newest(ActivityMonitor monitor, long threadId) throws Exception {
    Threads.pause();
    boolean due = false;
    while (true) {
      List<ThreadActivity> report = monitor.report();
      ThreadActivity newest = newestOrNone(report, threadId);
      if (newest != null) {
        return newest;
      }
      Check.that("a thread that has recorded is sampled as often as another", !due);
      due = report.size() >= LIMIT;
    }
  }

  private static @Nullable ThreadActivity newestOrNone(List<ThreadActivity> report, long threadId) {
    ThreadActivity newest = null;
    for (ThreadActivity activity : report) {
      if (activity.threadId() == threadId) {
        newest = activity;
      }
    }
    return newest;
  }
}
