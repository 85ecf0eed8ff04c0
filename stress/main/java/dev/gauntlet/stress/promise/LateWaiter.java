package dev.gauntlet.stress.promise;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.ExecutionException;

/** A third thread, where two actors are not enough: it waits for a promise. */
final class LateWaiter {
  private final Promise<Integer> promise;
  private final Thread thread;
  private int value;

  LateWaiter(Promise<Integer> promise) {
    this.promise = promise;
    thread = new Thread(this::await, "late waiter");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it, and so any other, the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to end and returns the value that it got. */
  int value() throws InterruptedException {
    thread.join();
    return value;
  }

  private void await() {
    try {
      value = promise.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("nobody interrupts it, and nothing fails", e);
    }
  }
}
