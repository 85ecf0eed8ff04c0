package dev.gauntlet.patterns.ratelimiter;

import dev.gauntlet.catalogue.Contract;
import java.util.function.LongSupplier;

/**
 * A token bucket: who gets a token may go on, and tokens come back at a fixed rate.
 *
 * <p>Made by a public constructor that takes the bucket's capacity, at least 1, the nanoseconds in
 * which one token comes back, at least 1 ({@link IllegalArgumentException} otherwise), and the
 * clock, in nanoseconds from wherever it counts. The bucket is full at first. Whenever another
 * period has passed on the clock, one more token is there, but never more than the capacity. From
 * which moment periods count again after a time in which the bucket was full is not promised.
 *
 * <p>The clock may be asked by every caller, any number of times, and never goes back; what it
 * throws reaches the caller and changes nothing.
 */
@Contract(
    id = "rate-limiter",
    guide = "beyond the guides",
    madeBy = {int.class, long.class, LongSupplier.class})
public interface RateLimiter {
  /**
   * Takes a token if there is one, without waiting for any. Linearizable.
   *
   * @return whether the caller got a token
   */
  boolean tryAcquire();
}
