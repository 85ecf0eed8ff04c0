package dev.gauntlet.models.ratelimiter;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.ratelimiter.RateLimiter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** What a rate limiter promises to threads that ask for tokens at once. */
public class RateLimiterScenarios {
  @Scenario("Of two threads that ask for the last token, one gets it.")
  public void lastToken() throws Exception {
    Bucket bucket = Bucket.full(1);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> taken[0] = bucket.take(1));
    threads.add("caller 2", () -> taken[1] = bucket.take(1));
    threads.run();
    Check.equal("tokens taken of one", 1, taken[0] + taken[1]);
  }

  @Scenario("When a period has passed, one token is there, however many ask for it at once.")
  public void onePeriodOneToken() throws Exception {
    Bucket bucket = Bucket.empty(2);
    bucket.pass(1);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> taken[0] = bucket.take(1));
    threads.add("caller 2", () -> taken[1] = bucket.take(1));
    threads.run();
    Check.equal("tokens taken after one period", 1, taken[0] + taken[1]);
    Check.equal("tokens left", 0, bucket.take(1));
  }

  @Scenario("When two periods have passed, two threads get a token each, and no more are left.")
  public void twoPeriodsTwoTokens() throws Exception {
    Bucket bucket = Bucket.empty(3);
    bucket.pass(2);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> taken[0] = bucket.take(1));
    threads.add("caller 2", () -> taken[1] = bucket.take(1));
    threads.run();
    Check.equal("tokens taken by caller 1", 1, taken[0]);
    Check.equal("tokens taken by caller 2", 1, taken[1]);
    Check.equal("tokens left", 0, bucket.take(1));
  }

  @Scenario("Every token is given once: what is taken and what is left make up the capacity.")
  public void noTokenIsGivenTwice() throws Exception {
    Bucket bucket = Bucket.full(4);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> taken[0] = bucket.take(2));
    threads.add("caller 2", () -> taken[1] = bucket.take(1));
    threads.run();
    Check.equal("tokens taken by caller 1", 2, taken[0]);
    Check.equal("tokens taken by caller 2", 1, taken[1]);
    Check.equal("tokens left of four", 1, bucket.take(2));
  }

  @Scenario("After a long time there are as many tokens as the capacity, and none over it.")
  public void neverMoreThanTheCapacity() throws Exception {
    Bucket bucket = Bucket.empty(2);
    bucket.pass(9);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> taken[0] = bucket.take(2));
    threads.add("caller 2", () -> taken[1] = bucket.take(1));
    threads.run();
    Check.equal("tokens taken", 2, taken[0] + taken[1]);
    Check.equal("tokens left", 0, bucket.take(1));
  }

  @Scenario("A period that passes while threads ask gives one token, to one of them.")
  public void periodPassesMeanwhile() throws Exception {
    Bucket bucket = Bucket.empty(2);
    int[] taken = new int[2];
    Threads threads = new Threads();
    threads.add("early caller", () -> taken[0] = bucket.take(1));
    threads.add(
        "late caller",
        () -> {
          bucket.pass(1);
          taken[1] = bucket.take(1);
        });
    threads.run();
    Check.equal("tokens taken after one period", 1, taken[0] + taken[1]);
    bucket.pass(1);
    Check.equal("tokens taken after one more period", 1, bucket.take(2));
  }

  @Scenario("A clock that throws leaves nothing locked and nothing counted.")
  public void brokenClock() throws Exception {
    AtomicBoolean broken = new AtomicBoolean();
    AtomicLong clock = new AtomicLong();
    RateLimiter limiter = Subject.make(2, 10L, (LongSupplier) () -> ask(clock, broken));
    Check.that("a full bucket gives its first token", limiter.tryAcquire());
    Check.that("a full bucket gives its second token", limiter.tryAcquire());
    boolean[] got = new boolean[2];
    broken.set(true);
    Check.that("an empty bucket gives no token while its clock throws", !grants(limiter));
    broken.set(false);
    clock.set(10);
    Threads threads = new Threads();
    threads.add("caller 1", () -> got[0] = limiter.tryAcquire());
    threads.add("caller 2", () -> got[1] = limiter.tryAcquire());
    threads.run();
    Check.that("one of two callers gets the one token that has come back", got[0] != got[1]);
  }

  private static long ask(AtomicLong clock, AtomicBoolean broken) {
    if (broken.get()) {
      throw new IllegalStateException("the clock is broken");
    }
    return clock.get();
  }

  private static boolean grants(RateLimiter limiter) {
    try {
      return limiter.tryAcquire();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** A limiter and the clock that it goes by, which moves by whole periods. */
  private static final class Bucket {
    private static final long PERIOD = 10;

    private final AtomicLong clock = new AtomicLong();
    private final RateLimiter limiter;

    private Bucket(int capacity) {
      limiter = Subject.make(capacity, PERIOD, (LongSupplier) clock::get);
    }

    /** Makes a bucket with all the tokens that it can hold. */
    static Bucket full(int capacity) {
      return new Bucket(capacity);
    }

    /** Makes a bucket whose tokens are all taken. */
    static Bucket empty(int capacity) {
      Bucket bucket = new Bucket(capacity);
      Check.equal("tokens taken from a full bucket", capacity, bucket.take(capacity));
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
}
