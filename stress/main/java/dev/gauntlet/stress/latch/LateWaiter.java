package dev.gauntlet.stress.latch;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.latch.Latch;

/** A third thread, where two actors are not enough: it waits for a latch. */
final class LateWaiter {
  private final Latch latch;
  private final Thread thread;
  private long count = -1;

  LateWaiter(Latch latch) {
    this.latch = latch;
    thread = new Thread(this::await, "late waiter");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it, and so any other, the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to end and returns the count that it found after its wait. */
  long count() throws InterruptedException {
    thread.join();
    return count;
  }

  private void await() {
    try {
      latch.await();
      count = latch.count();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
