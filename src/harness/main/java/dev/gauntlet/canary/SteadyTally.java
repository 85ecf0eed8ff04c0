package dev.gauntlet.canary;

/** Counts right. */
public final class SteadyTally implements Tally {
  private int value;

  @Override
  public synchronized int increment() {
    value++;
    return value;
  }
}
