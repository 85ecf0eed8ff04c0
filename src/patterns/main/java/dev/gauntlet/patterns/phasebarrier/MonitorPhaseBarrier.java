package dev.gauntlet.patterns.phasebarrier;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.BrokenBarrierException;

/**
 * Counts arrivals under its own monitor and numbers the phases: a waiter waits for the end of its
 * own phase, however many have arrived for the next.
 */
@Correct(way = "intrinsic monitor")
public final class MonitorPhaseBarrier implements PhaseBarrier {
  private final int parties;
  private int arrived;
  private int phase;
  private boolean broken;

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public MonitorPhaseBarrier(int parties) {
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
      notifyAll();
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
