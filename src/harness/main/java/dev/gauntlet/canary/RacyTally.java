package dev.gauntlet.canary;

/** Loses increments. */
public final class RacyTally implements Tally {
  private int value;

  @Override
  public int increment() {
    value++;
    return value;
  }
}
