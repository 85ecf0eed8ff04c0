package dev.gauntlet.stress.permits;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.permits.Permits;

/** A third thread, where two actors are not enough: it waits for a permit. */
final class LateWaiter {
  private final Thread thread;

  LateWaiter(Permits permits) {
    thread = new Thread(() -> acquire(permits), "late waiter");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to have its permit. */
  void join() throws InterruptedException {
    thread.join();
  }

  private static void acquire(Permits permits) {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
