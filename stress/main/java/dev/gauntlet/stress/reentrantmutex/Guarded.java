package dev.gauntlet.stress.reentrantmutex;

/** A number that the lock guards; a change that is not alone can get lost. */
final class Guarded {
  /** Long enough for another thread to come in between, if nothing keeps it out. */
  private static final int TURNS = 50;

  private int value;

  /** Changes the number; the caller holds the lock. */
  void change() {
    int seen = value;
    for (int i = 0; i < TURNS; i++) {
      Thread.onSpinWait();
    }
    value = seen + 1;
  }

  /** Returns how many changes are there. */
  int value() {
    return value;
  }
}
