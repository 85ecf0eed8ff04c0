package dev.gauntlet.patterns.phasebarrier;

import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts arrivals in an atomic integer, and spins on a plain number until the last to arrive
 * changes it. Nothing orders the spin after the change, nor what the parties do after the barrier
 * after what they did before it.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "The count is atomic, so the number that is only written by the last seems safe",
    member = "await",
    schedule =
        "A arrives and spins on the phase; B arrives and changes it; no rule says that A ever sees"
            + " that, or, when it does, that it sees what B wrote before it arrived",
    fix = "Declare the phase volatile",
    flaggedBy = VMLENS)
public final class PlainSpinBarrier implements PhaseBarrier {
  private static final int BROKEN = -1;

  private final AtomicInteger arrived = new AtomicInteger();
  private final int parties;
  private int phase;

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public PlainSpinBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be at least 1: " + parties);
    }
    this.parties = parties;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    int index = arrive();
    if (index == 0) {
      phase++;
      arrived.set(0);
      return index;
    }
    int mine = phase;
    while (phase == mine) {
      if (arrived.get() == BROKEN && phase == mine) {
        throw new BrokenBarrierException();
      }
      if (Thread.interrupted()) {
        if (breaks()) {
          throw new InterruptedException();
        }
        // The phase is about to end, or is broken already; the interrupt is for the next wait.
        Thread.currentThread().interrupt();
      }
      Thread.onSpinWait();
    }
    return index;
  }

  private int arrive() throws BrokenBarrierException {
    while (true) {
      int before = arrived.get();
      if (before == BROKEN) {
        throw new BrokenBarrierException();
      }
      if (before < parties && arrived.compareAndSet(before, before + 1)) {
        return parties - before - 1;
      }
      Thread.onSpinWait();
    }
  }

  /** Breaks the barrier, unless all have arrived or it is broken. */
  private boolean breaks() {
    int before = arrived.get();
    while (before != BROKEN && before != parties) {
      if (arrived.compareAndSet(before, BROKEN)) {
        return true;
      }
      before = arrived.get();
    }
    return false;
  }

  @Override
  public int parties() {
    return parties;
  }
}
