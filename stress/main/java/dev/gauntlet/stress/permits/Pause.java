package dev.gauntlet.stress.permits;

/** Gives a thread that was woken the time to go on, which takes it far longer than a call. */
final class Pause {
  private static final long WAKEUP_NANOS = 50_000;

  private Pause() {}

  /** Keeps the processor busy for about as long as a wakeup takes. */
  static void forWakeup() {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < WAKEUP_NANOS) {
      Thread.onSpinWait();
    }
  }
}
