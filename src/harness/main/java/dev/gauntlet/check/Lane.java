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

  private final AtomicLong step = new AtomicLong();
  private long steps;

  Lane() {
    LANES.put(Thread.currentThread(), this);
  }

  static @Nullable Lane of(Thread thread) {
    return LANES.get(thread);
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
