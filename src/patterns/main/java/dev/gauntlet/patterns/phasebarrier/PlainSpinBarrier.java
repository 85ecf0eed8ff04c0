package dev.gauntlet.patterns.phasebarrier;

import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts arrivals in an atomic number, and spins on a plain number until the last to arrive changes
 * it. Nothing orders the spin after the change, nor what the parties do after the barrier after
 * what they did before it.
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
  // How many have ever arrived; once broken, what stands for the phase that was.
  private final AtomicLong arrivals = new AtomicLong();
  private final int parties;
  private long phase;

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
    long arrival = arrive();
    long mine = arrival / parties;
    int index = (int) (parties - 1 - arrival % parties);
    if (index == 0) {
      while (phase < mine) {
        // The phase before this one ends first.
        Thread.onSpinWait();
      }
      phase = mine + 1;
      return index;
    }
    while (phase <= mine) {
      if (arrivals.get() == broken(mine)) {
        throw new BrokenBarrierException();
      }
      if (Thread.interrupted()) {
        if (breaks(mine)) {
          throw new InterruptedException();
        }
        // The phase is about to end, or is broken already; the interrupt is for the next wait.
        Thread.currentThread().interrupt();
      }
      Thread.onSpinWait();
    }
    return index;
  }

  private long arrive() throws BrokenBarrierException {
    while (true) {
      long before = arrivals.get();
      if (before < 0) {
        throw new BrokenBarrierException();
      }
      if (arrivals.compareAndSet(before, before + 1)) {
        return before;
      }
      Thread.onSpinWait();
    }
  }

  /** Breaks the barrier in this phase, unless all have arrived for it or it is broken. */
  private boolean breaks(long mine) {
    long before = arrivals.get();
    while (before >= 0 && before / parties == mine) {
      if (arrivals.compareAndSet(before, broken(mine))) {
        return true;
      }
      before = arrivals.get();
    }
    return false;
  }

  private static long broken(long phase) {
    return -1 - phase;
  }

  @Override
  public int parties() {
    return parties;
  }
}
