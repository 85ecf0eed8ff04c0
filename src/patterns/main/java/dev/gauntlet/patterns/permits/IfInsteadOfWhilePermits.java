package dev.gauntlet.patterns.permits;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Counts the free permits under its own monitor, but a thread that waited takes a permit without
 * looking whether one is still free.
 */
@Buggy(
    defect = Defect.CONDITION_RECHECK,
    cwe = "CWE-821",
    origin = "One wakeup for each release, so being woken seems to reserve the permit",
    member = "acquire",
    schedule =
        "One permit, held by A; B waits; A releases it, which wakes B, and acquires it again before"
            + " B goes on; B takes it too: both have the one permit",
    fix = "Wait in a while loop that tests the condition again",
    flaggedBy = {JCSTRESS})
public final class IfInsteadOfWhilePermits implements Permits {
  private final int permits;
  private int free;

  /**
   * Makes permits that are all free.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public IfInsteadOfWhilePermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    this.permits = permits;
    this.free = permits;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public synchronized void acquire() throws InterruptedException {
    if (free == 0) {
      wait();
    }
    free--;
  }

  @Override
  public synchronized boolean tryAcquire() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }

  @Override
  public synchronized void release() {
    if (free == permits) {
      throw new IllegalStateException("no permit is acquired");
    }
    free++;
    notify();
  }

  @Override
  public synchronized int available() {
    return free;
  }
}
