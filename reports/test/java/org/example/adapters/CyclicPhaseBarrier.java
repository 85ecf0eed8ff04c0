package org.example.adapters;

import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** A barrier on a {@link CyclicBarrier}. */
public final class CyclicPhaseBarrier implements PhaseBarrier {
  private final CyclicBarrier barrier;

  public CyclicPhaseBarrier(int parties) {
    barrier = new CyclicBarrier(parties);
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    return barrier.await();
  }

  @Override
  public int parties() {
    return barrier.getParties();
  }
}
