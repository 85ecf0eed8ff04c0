package org.example.adapters;

import dev.gauntlet.patterns.counter.Counter;

/** A counter that loses updates, to show that adapters are looked at. */
public final class RacyCounter implements Counter {
  private int value;

  @Override
  public int increment() {
    return ++value;
  }

  @Override
  public int decrement() {
    return --value;
  }

  @Override
  public int get() {
    return value;
  }
}
