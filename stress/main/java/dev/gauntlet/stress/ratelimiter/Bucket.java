package dev.gauntlet.stress.ratelimiter;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ratelimiter.RateLimiter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A limiter and the clock that it goes by, which moves by whole periods. */
final class Bucket {
  private static final long PERIOD = 10;

  private final AtomicLong clock = new AtomicLong();
  private final RateLimiter limiter;

  /** Makes a full bucket. */
  Bucket(int capacity) {
    limiter = Subject.make(capacity, PERIOD, (LongSupplier) clock::get);
  }

  /** Makes a bucket whose tokens were all taken before some periods passed. */
  static Bucket after(int capacity, int periods) {
    Bucket bucket = new Bucket(capacity);
    bucket.take(capacity);
    bucket.pass(periods);
    return bucket;
  }

  /** Lets periods pass. */
  void pass(int periods) {
    clock.addAndGet(periods * PERIOD);
  }

  /** Tries some times to take a token, and returns how often it succeeded. */
  int take(int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      if (limiter.tryAcquire()) {
        taken++;
      }
    }
    return taken;
  }
}
