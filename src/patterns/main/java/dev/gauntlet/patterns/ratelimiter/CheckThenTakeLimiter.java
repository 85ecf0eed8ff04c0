package dev.gauntlet.patterns.ratelimiter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Adds tokens under its monitor and counts them in an atomic number, but looks whether there is one
 * and takes it in two steps.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Taking a token without the lock, as the number of tokens is atomic",
    member = "tryAcquire",
    schedule =
        "One token. A sees it; B sees it and takes it; A takes one as well: both go on, and the"
            + " bucket holds -1",
    fix = "Look and take in one step, by compareAndSet or under the monitor",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenTakeLimiter implements RateLimiter {
  private final int capacity;
  private final long refillNanos;
  private final LongSupplier clock;
  private final AtomicInteger tokens;
  private long refilledAt;

  /**
   * Makes a limiter with a full bucket.
   *
   * @throws IllegalArgumentException if {@code capacity} or {@code refillNanos} is below 1
   */
  public CheckThenTakeLimiter(int capacity, long refillNanos, LongSupplier clock) {
    if (capacity < 1 || refillNanos < 1) {
      throw new IllegalArgumentException(capacity + " tokens, one in " + refillNanos + " ns");
    }
    this.capacity = capacity;
    this.refillNanos = refillNanos;
    this.clock = Objects.requireNonNull(clock, "clock");
    tokens = new AtomicInteger(capacity);
    refilledAt = clock.getAsLong();
  }

  @Override
  public boolean tryAcquire() {
    refill();
    if (tokens.get() <= 0) {
      return false;
    }
    tokens.decrementAndGet();
    return true;
  }

  private synchronized void refill() {
    long periods = (clock.getAsLong() - refilledAt) / refillNanos;
    if (periods > 0) {
      refilledAt += periods * refillNanos;
      tokens.updateAndGet(held -> held + (int) Math.min(periods, capacity - held));
    }
  }
}
