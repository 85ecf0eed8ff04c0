package dev.gauntlet.engine.lincheck;

import org.jspecify.annotations.Nullable;

/**
 * The time of a schedule: what {@link System#nanoTime} tells the code that Lincheck explores, and
 * when the waits that have a time limit end.
 *
 * <p>It moves on by a little each time that it is asked for, by more when a thread runs in circles,
 * so that a loop that looks at the clock comes to an end, and up to the end of a wait when nothing
 * else can go on. So a schedule goes the same way each time, whatever the machine does, and a long
 * wait costs nothing.
 *
 * <p>It is called by the threads of a schedule, of which one runs at a time, and by code of the
 * JDK: workers have it on the boot class path, under {@link #IN_LINCHECK}, where Lincheck does not
 * explore it.
 */
public final class VirtualTime {
  /** Its name in a worker, with slashes. */
  static final String IN_LINCHECK = "sun/nio/ch/lincheck/VirtualTime";

  // Far less than the shortest wait: one that is over before it begins lets nobody in.
  private static final long LOOK_NANOS = 10_000;
  private static final long CIRCLES_NANOS = 1_000_000;
  private static final int TURNS_TO_GET_ROUND = 16;

  // Who parks in a loop gets round it each time; after some rounds it had better wait.
  private static final int MOST_EARLY = 20;

  // A check's own limits are a minute; those of a subject that looks now and then are less.
  private static final long SHORT_NANOS = 10_000_000_000L;

  private static @Nullable Wait waits;
  private static @Nullable Wait hurried;
  private static @Nullable Wait resting;
  private static @Nullable Wait ended;
  private static @Nullable Wait circling;
  private static @Nullable Wait early;
  private static boolean hasty;
  private static boolean lasting;
  private static boolean hasShortWaits;
  private static boolean hasOwnParks;
  private static long now;

  private VirtualTime() {}

  private static final class Wait {
    private final Thread thread;
    private final long end;
    private final @Nullable Wait older;

    Wait(Thread thread, long end, @Nullable Wait older) {
      this.thread = thread;
      this.end = end;
      this.older = older;
    }
  }

  /** Begins a schedule: it is time zero, and nobody waits. */
  public static void reset() {
    waits = null;
    hurried = null;
    resting = null;
    ended = null;
    circling = null;
    early = null;
    now = 0;
  }

  /**
   * Begins an exploration.
   *
   * @param inHaste whether, in each schedule, each thread's first short wait is over at once: time
   *     may also pass while others could go on
   * @param parksLast whether a park without a limit lasts until the thread is unparked or
   *     interrupted; else it may be over without a reason
   */
  public static void explore(boolean inHaste, boolean parksLast) {
    hasty = inHaste;
    lasting = parksLast;
    hasShortWaits = false;
    hasOwnParks = false;
  }

  /** Waits end as they usually do. */
  public static void calm() {
    hasty = false;
    lasting = false;
  }

  /** Whether anybody has waited for a short time since the exploration began. */
  public static boolean hasShortWaits() {
    return hasShortWaits;
  }

  /** Whether code outside the JDK has parked without a limit since the exploration began. */
  public static boolean hasOwnParks() {
    return hasOwnParks;
  }

  /** Whether a thread's wait is over at once. */
  public static boolean hurries(Thread thread) {
    if (!hasty || !isShort(endOf(thread) - now, thread) || isIn(hurried, thread)) {
      return false;
    }
    hurried = new Wait(thread, now, hurried);
    return true;
  }

  /** From now on, waits of the current thread are a check's rests. */
  public static void beginRest() {
    resting = new Wait(Thread.currentThread(), now, resting);
  }

  /** Waits of the current thread are the subject's again. */
  public static void endRest() {
    resting = without(Thread.currentThread(), resting);
  }

  /** Looks at the clock; in nanoseconds since the schedule began. */
  public static long look() {
    now += LOOK_NANOS;
    return now;
  }

  /** Lets time pass because a thread runs in circles, perhaps until some time. */
  public static void circle() {
    now += CIRCLES_NANOS;
  }

  /** Notes that a thread runs in circles. */
  public static void noteCircle(@Nullable Thread thread) {
    if (thread != null) {
      circling = new Wait(thread, now, circling);
    }
  }

  /**
   * Whether a thread has run in circles since any went on. One that did so has but a step at each
   * turn, and must get round to see what has changed.
   */
  public static boolean hasCircled(@Nullable Thread thread) {
    return thread == null || count(circling, thread) >= TURNS_TO_GET_ROUND;
  }

  /** Notes that a thread goes on, or the time: who ran in circles may not do so any more. */
  public static void goOn() {
    circling = null;
  }

  /** Notes that the current thread is about to wait for so long, or without a limit if zero. */
  public static void beginNanos(long nanos) {
    if (nanos > 0) {
      hasShortWaits |= isShort(nanos, Thread.currentThread());
      long end = now + nanos;
      waits = new Wait(Thread.currentThread(), end < 0 ? Long.MAX_VALUE : end, waits);
    }
  }

  /** As {@link #beginNanos}, in milliseconds. */
  public static void beginMillis(long millis) {
    beginNanos(millis > Long.MAX_VALUE / 1_000_000 ? Long.MAX_VALUE : millis * 1_000_000);
  }

  /** The least number of milliseconds that is as long as so many and some nanoseconds. */
  public static long roundUp(long millis, int nanos) {
    return nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis;
  }

  /**
   * Whether the wait that begins may be over at once, without a reason; so many times for each
   * thread of a schedule.
   *
   * @param allowed whether it might if it had no limit. One that has, would look at the clock again
   *     and again
   */
  public static boolean mayEndEarly(boolean allowed) {
    if (!allowed || isWaiting()) {
      return false;
    }
    hasOwnParks = hasOwnParks || isOwn(new Throwable().getStackTrace());
    Thread caller = Thread.currentThread();
    if (lasting || count(early, caller) >= MOST_EARLY) {
      return false;
    }
    early = new Wait(caller, now, early);
    return true;
  }

  private static int count(@Nullable Wait waits, @Nullable Thread thread) {
    int count = 0;
    for (Wait wait = waits; wait != null; wait = wait.older) {
      count += wait.thread == thread ? 1 : 0;
    }
    return count;
  }

  /** Whether it is code outside the JDK that parks. */
  private static boolean isOwn(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String name = frame.getClassName();
      boolean isEngine =
          name.startsWith("sun.nio.ch.lincheck.") || name.startsWith("org.jetbrains.");
      if (!isEngine && !name.equals("java.util.concurrent.locks.LockSupport")) {
        return !name.startsWith("java.");
      }
    }
    return false;
  }

  /** Notes that the current thread does not wait any more. */
  public static void end() {
    forget(Thread.currentThread());
  }

  /** Whether the current thread has begun a wait with a limit that is not over. */
  public static boolean isWaiting() {
    return endOf(Thread.currentThread()) != Long.MAX_VALUE;
  }

  /** Notes that the current thread has had its last turn. */
  public static void endThread() {
    ended = new Wait(Thread.currentThread(), now, ended);
  }

  /** Whether a thread has had its last turn. */
  public static boolean hasEnded(Thread thread) {
    return isIn(ended, thread);
  }

  /** When a thread's wait ends; the end of all time if it does not wait, or without a limit. */
  public static long endOf(@Nullable Thread thread) {
    for (Wait wait = waits; wait != null; wait = wait.older) {
      if (wait.thread == thread) {
        return wait.end;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Lets time go on to the end of a thread's wait, which is over with that. */
  public static void pass(Thread thread) {
    now = Math.max(now, endOf(thread));
    forget(thread);
  }

  /** Whether a wait of the subject's lasts for a short time. */
  private static boolean isShort(long nanos, Thread thread) {
    return nanos <= SHORT_NANOS && !isIn(resting, thread);
  }

  private static void forget(Thread thread) {
    waits = without(thread, waits);
  }

  private static @Nullable Wait without(Thread thread, @Nullable Wait waits) {
    Wait kept = null;
    for (Wait wait = waits; wait != null; wait = wait.older) {
      if (wait.thread != thread) {
        kept = new Wait(wait.thread, wait.end, kept);
      }
    }
    return kept;
  }

  private static boolean isIn(@Nullable Wait waits, Thread thread) {
    for (Wait wait = waits; wait != null; wait = wait.older) {
      if (wait.thread == thread) {
        return true;
      }
    }
    return false;
  }
}
