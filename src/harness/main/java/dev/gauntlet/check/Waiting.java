package dev.gauntlet.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Tells one thread of an outcome test whether another waits. */
public final class Waiting {
  private static final int LOOKS = 20;
  private static final long PATIENCE_NANOS = 10_000_000;
  private static final long LITTLE_PATIENCE_NANOS = 100_000;
  private static final long MOST_WAITED_NANOS = 500_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  // What a JVM has waited in vain, for threads that spin or never come: past the most, it hurries.
  private static volatile long waited;

  private Waiting() {}

  /**
   * Gives the thread the time to wait: looks, for some milliseconds, until it has waited for a
   * while or has ended.
   *
   * <p>That the thread waits afterwards is likely, not certain, and it may wait for anything, such
   * as a class that is being loaded. An outcome must not depend on it; {@link #isIn} tells more.
   */
  public static void await(Thread thread) {
    long begun = System.nanoTime();
    long patience = patience();
    int waiting = 0;
    do {
      Thread.State state = thread.getState();
      if (state == Thread.State.TERMINATED) {
        return;
      }
      waiting = state == Thread.State.RUNNABLE ? 0 : waiting + 1;
      if (waiting == LOOKS) {
        return;
      }
      Turn.pass();
    } while (waiting > 0 || System.nanoTime() - begun <= patience);
    hasWaitedInVainSince(begun);
  }

  /** How long, in nanoseconds, to wait for what may never come. */
  static long patience() {
    return waited < MOST_WAITED_NANOS ? PATIENCE_NANOS : LITTLE_PATIENCE_NANOS;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // A bound; how exactly it is kept does not matter.
  static void hasWaitedInVainSince(long begun) {
    waited += System.nanoTime() - begun;
  }

  /**
   * Whether the thread waits in a call of the method, and not for a class to be loaded or a lambda
   * to be linked.
   *
   * <p>What the subject does before it waits, it has done: its state and its stack are taken at one
   * moment. A thread that spins does not wait, whatever for.
   *
   * @param method the simple name of the method, one of the contract's
   */
  public static boolean isIn(Thread thread, String method) {
    ThreadInfo info = THREADS.getThreadInfo(thread.getId(), Integer.MAX_VALUE);
    if (info == null || info.getThreadState() == Thread.State.RUNNABLE) {
      return false;
    }
    boolean isInside = false;
    for (StackTraceElement frame : info.getStackTrace()) {
      String type = frame.getClassName();
      if (type.equals("java.lang.ClassLoader") || type.startsWith("java.lang.invoke.")) {
        return false;
      }
      isInside |= frame.getMethodName().equals(method);
    }
    return isInside;
  }
}
