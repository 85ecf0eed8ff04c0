package dev.gauntlet.patterns.ratelimiter;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps the tokens and the time of their last refill in two atomic numbers. Two callers may both
 * find that a period has passed, and both add its token.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two atomic numbers taken for one atomic state",
    member = "refill",
    schedule =
        "No token, and a period has passed. A reads the time of the last refill; B reads it too,"
            + " sets it and adds a token; A sets it again and adds a second token: one period has"
            + " given two",
    fix = "Change the tokens and the time of their refill together, under a lock or as one object",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class RacyRefillLimiter implements RateLimiter {
  private final int capacity;
  private final long refillNanos;
  private final LongSupplier clock;
  private final AtomicInteger tokens;
  private final AtomicLong refilledAt;

  /**
   * Makes a limiter with a full bucket.
   *
   * @throws IllegalArgumentException if {@code capacity} or {@code refillNanos} is below 1
   */
  public RacyRefillLimiter(int capacity, long refillNanos, LongSupplier clock) {
    if (capacity < 1 || refillNanos < 1) {
      throw new IllegalArgumentException(capacity + " tokens, one in " + refillNanos + " ns");
    }
    this.capacity = capacity;
    this.refillNanos = refillNanos;
    this.clock = Objects.requireNonNull(clock, "clock");
    tokens = new AtomicInteger(capacity);
    refilledAt = new AtomicLong(clock.getAsLong());
  }

  @Override
  public boolean tryAcquire() {
    refill(clock.getAsLong());
    int held = tokens.get();
    while (held > 0 && !tokens.compareAndSet(held, held - 1)) {
      held = tokens.get();
    }
    return held > 0;
  }

  private void refill(long now) {
    long last = refilledAt.get();
    long periods = (now - last) / refillNanos;
    if (periods > 0) {
      refilledAt.set(last + periods * refillNanos);
      tokens.updateAndGet(held -> held + (int) Math.min(periods, capacity - held));
    }
  }
}
