package dev.gauntlet.patterns.activitymonitor;

/**
 * What a thread has recorded.
 *
 * @param operations how many operations
 * @param errors how many of them failed
 */
record Counts(long operations, long errors) {
  /** The counts of one operation. */
  static Counts ofOne(boolean success) {
    return new Counts(1, success ? 0 : 1);
  }

  Counts plus(Counts more) {
    return new Counts(operations + more.operations, errors + more.errors);
  }
}
