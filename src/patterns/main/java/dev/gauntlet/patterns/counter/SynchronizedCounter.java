package dev.gauntlet.patterns.counter;

import dev.gauntlet.catalogue.Correct;

/** Guards the number by the counter's own monitor. */
@Correct(way = "intrinsic monitor")
public final class SynchronizedCounter implements Counter {
  private int value;

  /** Makes a counter at 0. */
  public SynchronizedCounter() {}

  @Override
  public synchronized int increment() {
    value++;
    return value;
  }

  @Override
  public synchronized int decrement() {
    value--;
    return value;
  }

  @Override
  public synchronized int get() {
    return value;
  }
}
