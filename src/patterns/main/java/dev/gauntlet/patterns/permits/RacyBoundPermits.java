package dev.gauntlet.patterns.permits;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.Semaphore;

/**
 * Adds the bound to the JDK's semaphore, but two releases at once can both see that there is room
 * for one.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Each call of the semaphore is atomic, so the two of them seem to be",
    member = "release",
    schedule =
        "One permit is acquired. A sees that; B sees that; A releases it; B releases it again: one"
            + " permit more is free than there are",
    fix = "Let releases check and release one at a time, under a lock of their own",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class RacyBoundPermits implements Permits {
  private final Semaphore semaphore;
  private final int permits;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public RacyBoundPermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.semaphore = new Semaphore(permits);
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    semaphore.acquire();
  }

  @Override
  public boolean tryAcquire() {
    return semaphore.tryAcquire();
  }

  @Override
  public void release() {
    if (semaphore.availablePermits() == permits) {
      throw new IllegalStateException("no permit is acquired");
    }
    semaphore.release();
  }

  @Override
  public int available() {
    return semaphore.availablePermits();
  }
}
