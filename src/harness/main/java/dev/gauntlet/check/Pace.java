package dev.gauntlet.check;

/**
 * Takes time in what a scenario hands to its subject, which lets the other threads go on as far as
 * they can.
 */
public final class Pace {
  private static final long MILLIS = 5;
  private static final int TURNS = 12;

  private Pace() {}

  /**
   * Takes time. Where real time passes, it is a sleep that does that; Lincheck has no time, but
   * takes a thread out of a loop, to let others go on, after some turns.
   */
  public static void linger() {
    for (int i = 0; i < TURNS; i++) {
      Thread.onSpinWait();
    }
    nap();
  }

  /** Takes real time only; an interrupt cuts it short and is kept. */
  public static void nap() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      // Who cancels a run may say so.
      Thread.currentThread().interrupt();
    }
  }
}
