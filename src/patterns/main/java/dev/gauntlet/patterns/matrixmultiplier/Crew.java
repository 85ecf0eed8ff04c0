package dev.gauntlet.patterns.matrixmultiplier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads of one call, numbered from 0. */
final class Crew {
  private volatile boolean dismissed;
  private volatile @Nullable Throwable failure;

  /** What each thread does. */
  interface Part {
    /** Does the part of a number; done soon when the crew has been dismissed. */
    void run(int number, Crew crew) throws Exception;
  }

  private Crew() {}

  /**
   * Starts threads that do a part each, and waits until they have ended.
   *
   * @throws InterruptedException if the caller is interrupted, when the threads have ended
   * @throws IllegalStateException if a part threw
   */
  static void run(int threads, Part part) throws InterruptedException {
    Crew crew = new Crew();
    List<Thread> members = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      members.add(new Thread(() -> crew.run(part, number), "multiplier " + i));
    }
    members.forEach(thread -> thread.start());
    crew.join(members);
    Throwable thrown = crew.failure;
    if (thrown != null) {
      throw new IllegalStateException("a thread failed", thrown);
    }
  }

  /** Whether what is not done yet need not be done. */
  boolean isDismissed() {
    return dismissed;
  }

  private void run(Part part, int number) {
    try {
      part.run(number, this);
    } catch (Throwable e) {
      failure = e;
    }
  }

  private void join(List<Thread> members) throws InterruptedException {
    InterruptedException interrupted = null;
    for (int i = 0; i < members.size(); ) {
      try {
        members.get(i).join();
        i++;
      } catch (InterruptedException e) {
        dismissed = true;
        interrupted = e;
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
