package dev.gauntlet.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread is with its {@link Blocking} calls: an odd number during a call, even between two.
 *
 * <p>Written without fences, so that the subject is not ordered by what watches it.
 */
final class Lane {
  private static final Map<Thread, Lane> LANES = new ConcurrentHashMap<>();

  private static volatile boolean starved;

  private final AtomicLong step = new AtomicLong();
  private long steps;

  Lane() {
    LANES.put(Thread.currentThread(), this);
  }

  static @Nullable Lane of(Thread thread) {
    return LANES.get(thread);
  }

  /** Says that a call has failed for want of what the JVM or the machine gives. */
  static void starve() {
    starved = true;
  }

  /** Whether any call has failed so: who waits then may wait for what the machine took away. */
  static boolean isStarved() {
    return starved;
  }

  void enter() {
    step.lazySet(++steps);
  }

  void leave() {
    step.lazySet(++steps);
  }

  long step() {
    return step.get();
  }
}
