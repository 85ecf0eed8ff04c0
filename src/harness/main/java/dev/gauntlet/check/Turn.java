package dev.gauntlet.check;

/** Gives way between two looks at what another thread is to bring about. */
public final class Turn {
  private Turn() {}

  /**
   * Lets another thread have the processor, if one waits for it; the caller remains runnable.
   *
   * <p>Where a test has more threads than the machine has processors, two that spin hold up the
   * third that they wait for, for a time slice of some milliseconds at each meeting.
   */
  @SuppressWarnings("ThreadPriorityCheck") // Only a matter of speed.
  public static void pass() {
    Thread.yield();
  }
}
