package dev.gauntlet.stress.stoppableworker;

/** Lets the two actors act at nearly the same time. */
final class Meeting {
  private static final int PATIENCE = 20_000;

  private volatile boolean first;
  private volatile boolean second;

  /** The first actor waits a moment for the second. */
  void first() {
    first = true;
    for (int i = 0; i < PATIENCE && !second; i++) {
      Thread.onSpinWait();
    }
  }

  /** The second actor waits a moment for the first. */
  void second() {
    second = true;
    for (int i = 0; i < PATIENCE && !first; i++) {
      Thread.onSpinWait();
    }
  }
}
