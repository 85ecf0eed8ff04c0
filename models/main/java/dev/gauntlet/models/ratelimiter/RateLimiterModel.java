package dev.gauntlet.models.ratelimiter;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ratelimiter.RateLimiter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jetbrains.lincheck.datastructures.Operation;

/** A limiter of two tokens, and its clock, which any thread may let go on by a period. */
@Model(
    value = "What is granted and refused is explained by some order of the calls.",
    sequential = RateLimiterSpecification.class)
public class RateLimiterModel {
  private static final long PERIOD = 10;

  private final AtomicLong clock = new AtomicLong();
  private final RateLimiter limiter =
      Subject.make(RateLimiterSpecification.CAPACITY, PERIOD, (LongSupplier) clock::get);

  @Operation
  public boolean tryAcquire() {
    return limiter.tryAcquire();
  }

  @Operation
  public void passPeriod() {
    clock.addAndGet(PERIOD);
  }
}
