package dev.gauntlet.stress.phasebarrier;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import java.util.concurrent.BrokenBarrierException;

/** A third thread, where two actors are not enough: it passes the barrier once. */
final class LateParty {
  private final PhaseBarrier barrier;
  private final Thread thread;
  private int index = -1;

  LateParty(PhaseBarrier barrier) {
    this.barrier = barrier;
    thread = new Thread(this::pass, "late party");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to end and returns its index. */
  int index() throws InterruptedException {
    thread.join();
    return index;
  }

  private void pass() {
    try {
      index = barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("nobody interrupts anyone", e);
    }
  }
}
