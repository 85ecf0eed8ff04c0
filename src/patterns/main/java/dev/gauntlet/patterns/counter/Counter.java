package dev.gauntlet.patterns.counter;

import dev.gauntlet.catalogue.Contract;

/**
 * A number that any thread may count up or down.
 *
 * <p>Starts at 0. Every method is linearizable: it takes effect at one moment between its call and
 * its return.
 */
@Contract(id = "counter", guide = "SLIDES 4, CONCISE counter, SYNC race conditions")
public interface Counter {
  /** Adds one and returns the new value. */
  int increment();

  /** Takes one away and returns the new value. */
  int decrement();

  /** Returns the value. */
  int get();
}
