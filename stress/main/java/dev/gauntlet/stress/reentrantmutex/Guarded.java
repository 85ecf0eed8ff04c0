package dev.gauntlet.stress.reentrantmutex;

/** A number that the lock guards; a change that is not alone can get lost. */
final class Guarded {
  private int value;

  /** Changes the number; the caller holds the lock. */
  void change() {
    int seen = value;
    Thread.onSpinWait();
    value = seen + 1;
  }

  /** Returns how many changes are there. */
  int value() {
    return value;
  }
}
