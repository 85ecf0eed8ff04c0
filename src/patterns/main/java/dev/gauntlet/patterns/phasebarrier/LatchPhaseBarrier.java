package dev.gauntlet.patterns.phasebarrier;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An object for each phase, which arrivals count in without a lock and wait at. One that is
 * complete is replaced; one that is broken stays.
 */
@Correct(way = "lock-free arrival, a latch for each phase")
public final class LatchPhaseBarrier implements PhaseBarrier {
  private static final int BROKEN = -1;

  private final AtomicReference<Phase> phase = new AtomicReference<>(new Phase());
  private final int parties;

  private static final class Phase {
    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    boolean isBroken() {
      return arrived.get() == BROKEN;
    }
  }

  /**
   * Makes a barrier at the begin of its first phase.
   *
   * @throws IllegalArgumentException if {@code parties} is below 1
   */
  public LatchPhaseBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be at least 1: " + parties);
    }
    this.parties = parties;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    while (true) {
      Phase now = Objects.requireNonNull(phase.get());
      int before = now.arrived.get();
      if (before == BROKEN) {
        throw new BrokenBarrierException();
      }
      if (before == parties) {
        // Complete, and its last arrival has not yet come to replace it.
        phase.compareAndSet(now, new Phase());
      } else if (now.arrived.compareAndSet(before, before + 1)) {
        return pass(now, parties - before - 1);
      }
    }
  }

  private int pass(Phase mine, int index) throws InterruptedException, BrokenBarrierException {
    if (index == 0) {
      phase.compareAndSet(mine, new Phase());
      mine.end.countDown();
      return index;
    }
    try {
      mine.end.await();
    } catch (InterruptedException e) {
      if (breaks(mine)) {
        throw e;
      }
      // What the caller waited for has happened; the interrupt is for its next wait.
      Thread.currentThread().interrupt();
    }
    if (mine.isBroken()) {
      throw new BrokenBarrierException();
    }
    return index;
  }

  /** Breaks the phase unless it has ended. */
  private boolean breaks(Phase mine) {
    int arrived = mine.arrived.get();
    while (arrived != BROKEN && arrived != parties) {
      if (mine.arrived.compareAndSet(arrived, BROKEN)) {
        mine.end.countDown();
        return true;
      }
      arrived = mine.arrived.get();
    }
    return false;
  }

  @Override
  public int parties() {
    return parties;
  }
}
