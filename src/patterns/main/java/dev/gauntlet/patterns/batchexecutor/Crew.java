package dev.gauntlet.patterns.batchexecutor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The threads of one call. Used by the calling thread alone. */
final class Crew {
  private final ThreadFactory threads;
  private final List<Thread> members = new ArrayList<>();

  Crew(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Starts a thread that does the work. */
  void start(Runnable work) {
    Thread thread = threads.newThread(work);
    thread.start();
    members.add(thread);
  }

  /** Waits until all have ended. */
  void join() throws InterruptedException {
    for (Thread thread : members) {
      thread.join();
    }
  }

  /** Interrupts all and waits until they have ended, whoever interrupts the caller meanwhile. */
  void dismiss() {
    members.forEach(thread -> thread.interrupt());
    boolean interrupted = false;
    for (int ended = 0; ended < members.size(); ) {
      try {
        members.get(ended).join();
        ended++;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
