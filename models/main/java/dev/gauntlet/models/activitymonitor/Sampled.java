package dev.gauntlet.models.activitymonitor;

import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import org.jspecify.annotations.Nullable;

/** Waits for what a monitor's sampler does in the background. */
final class Sampled {
  private Sampled() {}

  /** Asks until there is a sample of the thread, and returns its newest one. */
  static ThreadActivity newest(ActivityMonitor monitor, long threadId) throws Exception {
    Threads.pause();
    ThreadActivity newest = null;
    while (newest == null) {
      newest = newestOrNone(monitor, threadId);
    }
    return newest;
  }

  private static @Nullable ThreadActivity newestOrNone(ActivityMonitor monitor, long threadId) {
    ThreadActivity newest = null;
    for (ThreadActivity activity : monitor.report()) {
      if (activity.threadId() == threadId) {
        newest = activity;
      }
    }
    return newest;
  }
}
