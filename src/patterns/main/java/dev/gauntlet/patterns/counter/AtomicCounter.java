package dev.gauntlet.patterns.counter;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes the number by one atomic instruction. */
@Correct(way = "lock-free, one atomic read-modify-write")
public final class AtomicCounter implements Counter {
  private final AtomicInteger value = new AtomicInteger();

  /** Makes a counter at 0. */
  public AtomicCounter() {}

  @Override
  public int increment() {
    return value.incrementAndGet();
  }

  @Override
  public int decrement() {
    return value.decrementAndGet();
  }

  @Override
  public int get() {
    return value.get();
  }
}
