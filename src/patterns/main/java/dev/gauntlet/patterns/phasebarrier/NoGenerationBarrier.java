package dev.gauntlet.patterns.phasebarrier;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts arrivals under a lock, and takes a count of zero for the end of the phase. A party that is
 * quick to arrive again raises the count before the others have seen it.
 */
@Buggy(
    defect = Defect.LIVENESS,
    cwe = "CWE-835",
    origin = "Right for one phase: who waits sees the count go back to zero",
    member = "awaitOthers",
    schedule =
        "A arrives and waits; B arrives, sets the count to zero, signals, goes on and arrives"
            + " again: the count is one; A wakes, sees that it is not zero and waits on, as does B",
    fix = "Number the phases, and wait until the number changes",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class NoGenerationBarrier implements PhaseBarrier {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int parties;
  private int arrived;
  private boolean broken;

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public NoGenerationBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be at least 1: " + parties);
    }
    this.parties = parties;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    lock.lock();
    try {
      if (broken) {
        throw new BrokenBarrierException();
      }
      arrived++;
      int index = parties - arrived;
      if (index == 0) {
        arrived = 0;
        changed.signalAll();
      } else {
        awaitOthers();
      }
      return index;
    } finally {
      lock.unlock();
    }
  }

  private void awaitOthers() throws InterruptedException, BrokenBarrierException {
    try {
      while (arrived != 0 && !broken) {
        changed.await();
      }
    } catch (InterruptedException e) {
      if (arrived != 0 && !broken) {
        broken = true;
        changed.signalAll();
        throw e;
      }
      // What the caller waited for has happened; the interrupt is for its next wait.
      Thread.currentThread().interrupt();
    }
    if (arrived != 0) {
      throw new BrokenBarrierException();
    }
  }

  @Override
  public int parties() {
    return parties;
  }
}
