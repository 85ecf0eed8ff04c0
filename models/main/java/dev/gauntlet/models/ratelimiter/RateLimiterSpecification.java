package dev.gauntlet.models.ratelimiter;

/** What a rate limiter answers when one thread uses it. */
public class RateLimiterSpecification {
  static final int CAPACITY = 2;

  private int tokens = CAPACITY;

  public boolean tryAcquire() {
    if (tokens == 0) {
      return false;
    }
    tokens--;
    return true;
  }

  public void passPeriod() {
    tokens = Math.min(CAPACITY, tokens + 1);
  }
}
