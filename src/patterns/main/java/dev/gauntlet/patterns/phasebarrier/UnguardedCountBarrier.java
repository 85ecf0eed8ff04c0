package dev.gauntlet.patterns.phasebarrier;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits under a lock, but counts an arrival before it takes it, so two that arrive together can be
 * counted as one.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "The lock is there to wait; that counting needs it too is forgotten",
    member = "await",
    schedule =
        "Two parties. A takes 2 from the count, B takes 2, both put 1 back: both wait for one that"
            + " is missing, for ever",
    fix = "Count while the lock is held",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UnguardedCountBarrier implements PhaseBarrier {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int parties;
  private int missing;
  private volatile int phase;
  private boolean broken;

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public UnguardedCountBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be at least 1: " + parties);
    }
    this.parties = parties;
    this.missing = parties;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    int mine = phase;
    int index = --missing;
    lock.lock();
    try {
      if (broken) {
        throw new BrokenBarrierException();
      }
      if (index == 0) {
        missing = parties;
        phase = mine + 1;
        changed.signalAll();
      } else {
        awaitEndOf(mine);
      }
      return index;
    } finally {
      lock.unlock();
    }
  }

  private void awaitEndOf(int mine) throws InterruptedException, BrokenBarrierException {
    try {
      while (phase == mine && !broken) {
        changed.await();
      }
    } catch (InterruptedException e) {
      if (phase == mine && !broken) {
        broken = true;
        changed.signalAll();
        throw e;
      }
      // What the caller waited for has happened; the interrupt is for its next wait.
      Thread.currentThread().interrupt();
    }
    if (phase == mine) {
      throw new BrokenBarrierException();
    }
  }

  @Override
  public int parties() {
    return parties;
  }
}
