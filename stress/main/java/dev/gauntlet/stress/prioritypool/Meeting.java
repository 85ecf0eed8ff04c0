package dev.gauntlet.stress.prioritypool;

import dev.gauntlet.check.Turn;

/** Lets two tasks return at nearly the same time, if they run side by side at all. */
final class Meeting {
  private static final int PATIENCE = 20_000;

  private volatile boolean first;
  private volatile boolean second;

  /** Waits a moment for the other task and returns this one's number, 1 or 2. */
  int then(int number) {
    if (number == 1) {
      first = true;
    } else {
      second = true;
    }
    for (int i = 0; i < PATIENCE && !(first && second); i++) {
      Turn.pass();
    }
    return number;
  }
}
