package dev.gauntlet.patterns.phasebarrier;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.BrokenBarrierException;

/** Counts arrivals under its own monitor. The last of a phase wakes one of those who wait. */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "Tried with two parties, of which one waits",
    member = "await",
    schedule =
        "Three parties. A and B wait; C arrives, ends the phase and wakes A; B waits for ever for"
            + " the end of a phase that has ended",
    fix = "Wake all with notifyAll",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class NotifyOneBarrier implements PhaseBarrier {
  private final int parties;
  private int arrived;
  private int phase;
  private boolean broken;

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public NotifyOneBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be at least 1: " + parties);
    }
    this.parties = parties;
  }

  @Override
  public synchronized int await() throws InterruptedException, BrokenBarrierException {
    if (broken) {
      throw new BrokenBarrierException();
    }
    arrived++;
    int index = parties - arrived;
    if (index == 0) {
      arrived = 0;
      phase++;
      notify();
    } else {
      awaitEndOf(phase);
    }
    return index;
  }

  private void awaitEndOf(int mine) throws InterruptedException, BrokenBarrierException {
    try {
      while (phase == mine && !broken) {
        wait();
      }
    } catch (InterruptedException e) {
      if (phase == mine && !broken) {
        broken = true;
        notifyAll();
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
