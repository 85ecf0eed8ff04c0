package dev.gauntlet.engine.vmlens;

/**
 * Whose turn it is when a thread spins. It runs inside the agent, under another name, so it needs
 * nothing but {@code java.base}.
 */
public final class Turns {
  // Longer than any step takes; a machine that is so busy only gets an interleaving less.
  private static final long LONG_NANOS = 500_000_000;

  private static final int VARIATION = 101;
  private static final int NEXT = 37;

  private static volatile long lastStep = System.nanoTime();
  private static volatile int less;

  private Turns() {}

  /** Notes that a thread has made a step that has a place in the interleaving. */
  public static void step() {
    lastStep = System.nanoTime();
  }

  /**
   * Tells how a thread counts that is not stopped.
   *
   * @param active what stands for a thread that others must wait for
   * @param blocked what stands for one that they need not wait for
   */
  public static Object state(Object active, Object blocked, Thread thread) {
    boolean spins =
        thread != Thread.currentThread()
            && thread.getState() == Thread.State.RUNNABLE
            && System.nanoTime() - lastStep > LONG_NANOS;
    return spins ? blocked : active;
  }

  /**
   * After how many steps of one thread it is another's turn.
   *
   * @param steps as many as VMLens would let it make
   */
  public static int most(int steps) {
    return steps - less;
  }

  /** Notes that a thread has made the most steps; the next time it is another number. */
  public static void pass() {
    less = (less + NEXT) % VARIATION;
  }

  /**
   * Whose turn it is when a thread has made the most steps: the one with the next higher number, or
   * after the highest the lowest.
   *
   * @param current the number of the thread that has made them
   * @param able the numbers of those that can run, perhaps the same one
   */
  public static int next(int current, int[] able) {
    int next = current;
    for (int other : able) {
      // How far behind the current one; what is below it is as if negative, so farther than any.
      if (Integer.compareUnsigned(other - current - 1, next - current - 1) < 0) {
        next = other;
      }
    }
    return next;
  }
}
