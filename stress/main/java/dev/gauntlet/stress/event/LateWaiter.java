package dev.gauntlet.stress.event;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.event.Event;

/** A third thread, where two actors are not enough: it waits for the event. */
final class LateWaiter {
  private final Thread thread;

  LateWaiter(Event event) {
    thread = new Thread(() -> await(event), "late waiter");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to have seen the event. */
  void join() throws InterruptedException {
    thread.join();
  }

  private static void await(Event event) {
    try {
      event.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
