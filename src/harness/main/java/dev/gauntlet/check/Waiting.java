package dev.gauntlet.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Tells one thread of an outcome test whether another waits. */
public final class Waiting {
  private static final int LOOKS = 20;
  private static final int PATIENCE = 100_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Waiting() {}

  /**
   * Gives the thread the time to wait: looks until it has waited for some time, has ended, or has
   * been looked at often enough.
   *
   * <p>That the thread waits afterwards is likely, not certain, and it may wait for anything, such
   * as a class that is being loaded. An outcome must not depend on it; {@link #isIn} tells more.
   */
  public static void await(Thread thread) {
    int waiting = 0;
    for (int i = 0; i < PATIENCE && waiting < LOOKS; i++) {
      Thread.State state = thread.getState();
      if (state == Thread.State.TERMINATED) {
        return;
      }
      waiting = state == Thread.State.RUNNABLE ? 0 : waiting + 1;
      Turn.pass();
    }
  }

  /**
   * Whether the thread waits in a call of the method, and not for a class to be loaded.
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
      if (frame.getClassName().equals(ClassLoader.class.getName())) {
        return false;
      }
      isInside |= frame.getMethodName().equals(method);
    }
    return isInside;
  }
}
