package dev.gauntlet.patterns.ratelimiter;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Adds the tokens of the periods that have passed, and takes one, under its own monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorRateLimiter implements RateLimiter {
  private final int capacity;
  private final long refillNanos;
  private final LongSupplier clock;
  private int tokens;
  private long refilledAt;

  /**
   * Makes a limiter with a full bucket.
   *
   * @throws IllegalArgumentException if {@code capacity} or {@code refillNanos} is below 1
   */
  public MonitorRateLimiter(int capacity, long refillNanos, LongSupplier clock) {
    if (capacity < 1 || refillNanos < 1) {
      throw new IllegalArgumentException(capacity + " tokens, one in " + refillNanos + " ns");
    }
    this.capacity = capacity;
    this.refillNanos = refillNanos;
    this.clock = Objects.requireNonNull(clock, "clock");
    tokens = capacity;
    refilledAt = clock.getAsLong();
  }

  @Override
  public synchronized boolean tryAcquire() {
    refill(clock.getAsLong());
    if (tokens == 0) {
      return false;
    }
    tokens--;
    return true;
  }

  private void refill(long now) {
    long periods = (now - refilledAt) / refillNanos;
    if (periods > 0) {
      refilledAt += periods * refillNanos;
      tokens += (int) Math.min(periods, capacity - tokens);
    }
  }
}
