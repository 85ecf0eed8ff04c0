package dev.gauntlet.patterns.activitymonitor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the threads of this JVM that wait for each other in a cycle, by the platform's {@link
 * ThreadMXBean}.
 *
 * <p>It sees monitors and the locks of {@code java.util.concurrent.locks} that have an owner. It
 * does not see a wait for a condition, a permit or a result, nor virtual threads.
 */
public final class Deadlocks {
  private static final ThreadMXBean PLATFORM = ManagementFactory.getThreadMXBean();

  private Deadlocks() {}

  /**
   * A thread of a cycle.
   *
   * @param threadName the thread
   * @param lock what it waits for
   * @param holderName the thread that holds that
   */
  public record Waiter(String threadName, String lock, String holderName) {}

  /** Finds all threads that are deadlocked, ordered by their names; none if there are none. */
  public static List<Waiter> find() {
    long[] ids = PLATFORM.findDeadlockedThreads();
    if (ids == null) {
      return List.of();
    }
    return Stream.of(PLATFORM.getThreadInfo(ids))
        .filter(Objects::nonNull)
        .filter(info -> info.getLockOwnerName() != null)
        .map(Deadlocks::waiter)
        .sorted((one, other) -> one.threadName().compareTo(other.threadName()))
        .toList();
  }

  private static Waiter waiter(ThreadInfo info) {
    return new Waiter(info.getThreadName(), info.getLockName(), info.getLockOwnerName());
  }
}
