package dev.gauntlet.stress.reentrantmutex;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;

/** A third thread, where two actors are not enough: it locks and unlocks. */
final class LateLocker {
  private final Thread thread;

  LateLocker(ReentrantMutex mutex) {
    thread = new Thread(() -> lockAndUnlock(mutex), "late locker");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to end. */
  void join() throws InterruptedException {
    thread.join();
  }

  private static void lockAndUnlock(ReentrantMutex mutex) {
    try {
      mutex.lock();
      mutex.unlock();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
