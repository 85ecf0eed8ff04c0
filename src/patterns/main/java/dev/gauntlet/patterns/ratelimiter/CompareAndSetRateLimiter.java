package dev.gauntlet.patterns.ratelimiter;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Keeps the tokens and the time of their last refill in one immutable object, and swaps in the next
 * one. Who finds no token changes nothing: the periods stay to be counted.
 */
@Correct(way = "lock-free, compare-and-set of an immutable state")
public final class CompareAndSetRateLimiter implements RateLimiter {
  private final int capacity;
  private final long refillNanos;
  private final LongSupplier clock;
  private final AtomicReference<Bucket> bucket;

  private record Bucket(int tokens, long refilledAt) {}

  /**
   * Makes a limiter with a full bucket.
   *
   * @throws IllegalArgumentException if {@code capacity} or {@code refillNanos} is below 1
   */
  public CompareAndSetRateLimiter(int capacity, long refillNanos, LongSupplier clock) {
    if (capacity < 1 || refillNanos < 1) {
      throw new IllegalArgumentException(capacity + " tokens, one in " + refillNanos + " ns");
    }
    this.capacity = capacity;
    this.refillNanos = refillNanos;
    this.clock = Objects.requireNonNull(clock, "clock");
    bucket = new AtomicReference<>(new Bucket(capacity, clock.getAsLong()));
  }

  @Override
  public boolean tryAcquire() {
    while (true) {
      Bucket before = Objects.requireNonNull(bucket.get());
      Bucket filled = refilled(before, clock.getAsLong());
      if (filled.tokens() == 0) {
        return false;
      }
      Bucket after = new Bucket(filled.tokens() - 1, filled.refilledAt());
      if (bucket.compareAndSet(before, after)) {
        return true;
      }
    }
  }

  private Bucket refilled(Bucket before, long now) {
    long periods = (now - before.refilledAt()) / refillNanos;
    if (periods <= 0) {
      return before;
    }
    int added = (int) Math.min(periods, capacity - before.tokens());
    return new Bucket(before.tokens() + added, before.refilledAt() + periods * refillNanos);
  }
}
