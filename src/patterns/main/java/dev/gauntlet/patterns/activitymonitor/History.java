package dev.gauntlet.patterns.activitymonitor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The samples that are kept. Not synchronized: whoever uses it guards it. */
final class History {
  private static final ThreadMXBean PLATFORM = ManagementFactory.getThreadMXBean();

  private final int limit;
  private final List<ThreadActivity> kept = new ArrayList<>();

  /**
   * Makes an empty history.
   *
   * @param limit how many samples of a thread are kept
   */
  History(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("historyLimit: " + limit);
    }
    this.limit = limit;
  }

  /** Takes a sample of each of these threads that is alive, and forgets those that are not. */
  void sample(Map<Long, Counts> counts) {
    for (Map.Entry<Long, Counts> one : counts.entrySet()) {
      long id = one.getKey();
      ThreadInfo info = PLATFORM.getThreadInfo(id);
      if (info == null) {
        kept.removeIf(sample -> sample.threadId() == id);
      } else {
        keep(sample(info, one.getValue()));
      }
    }
  }

  private static ThreadActivity sample(ThreadInfo info, Counts counts) {
    long id = info.getThreadId();
    return new ThreadActivity(
        id,
        info.getThreadName(),
        counts.operations(),
        counts.errors(),
        info.getThreadState(),
        PLATFORM.isThreadCpuTimeSupported() ? PLATFORM.getThreadCpuTime(id) : -1);
  }

  private void keep(ThreadActivity sample) {
    int ofThread = 0;
    int oldest = -1;
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).threadId() == sample.threadId()) {
        ofThread++;
        oldest = i;
      }
    }
    if (ofThread == limit) {
      kept.remove(oldest);
    }
    kept.add(sample);
  }

  /** The samples, each thread's from the oldest to the newest. */
  List<ThreadActivity> kept() {
    return Collections.unmodifiableList(kept);
  }
}
