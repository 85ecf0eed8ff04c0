package dev.gauntlet.engine.lincheck;

import java.util.concurrent.TimeUnit;

/**
 * What a lowered subject calls in place of {@code join} and of {@link Thread#isAlive}.
 *
 * <p>Lincheck does not see a join that is made through a method reference. It takes a join with a
 * limit for over at once, and lets the real one wait for a thread that has no turn meanwhile. Here
 * it lasts, in {@link VirtualTime}, until the thread has ended or the time is over. A thread has
 * ended when its last turn is over: the real one ends a little later, at a time of its own.
 */
public final class ThreadEnds {
  private static final long UNTIL_LINCHECK_HAS_WAITED = 1;

  private ThreadEnds() {}

  /** Stands for {@code thread.join()}. */
  public static void join(Thread thread) throws InterruptedException {
    thread.join();
  }

  /** Stands for {@code thread.join(millis)}. */
  public static void join(Thread thread, long millis) throws InterruptedException {
    join(thread, millis, 0);
  }

  /** Stands for {@code thread.join(millis, nanos)}. */
  public static void join(Thread thread, long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    VirtualTime.beginMillis(VirtualTime.roundUp(millis, nanos));
    // It is not if it is zero, or beyond the end of all time.
    boolean isLimited = VirtualTime.isWaiting();
    try {
      if (isLimited) {
        thread.join(UNTIL_LINCHECK_HAS_WAITED);
      }
      if (!isLimited || VirtualTime.isWaiting()) {
        // The time is not over: the thread has ended, but for the real one, or is waited for.
        thread.join();
      }
    } finally {
      VirtualTime.end();
    }
  }

  /** Stands for {@code unit.timedJoin(thread, time)}. */
  public static void timedJoin(TimeUnit unit, Thread thread, long time)
      throws InterruptedException {
    if (time > 0) {
      long nanos = unit.toNanos(time);
      join(thread, nanos / 1_000_000, (int) (nanos % 1_000_000));
    }
  }

  /** Stands for {@code thread.isAlive()}. */
  public static boolean isAlive(Thread thread) {
    return thread.isAlive() && !VirtualTime.hasEnded(thread);
  }
}
