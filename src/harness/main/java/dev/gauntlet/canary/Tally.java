package dev.gauntlet.canary;

/** A number that is counted up. */
public interface Tally {
  /** Adds one and returns the new value. */
  int increment();
}
