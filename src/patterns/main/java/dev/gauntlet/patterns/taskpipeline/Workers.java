package dev.gauntlet.patterns.taskpipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The threads of a pipeline. */
final class Workers {
  /** Makes threads that are named as workers. */
  static final ThreadFactory NAMED = Thread::new;

  private final List<Thread> threads = new ArrayList<>();

  private Workers() {}

  /**
   * Starts the workers.
   *
   * @param stop ends the work of those that have been started, if another cannot be
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  static Workers start(int count, ThreadFactory factory, Runnable work, Runnable stop) {
    if (count < 1) {
      throw new IllegalArgumentException("workers: " + count);
    }
    Workers workers = new Workers();
    boolean complete = false;
    try {
      for (int i = 1; i <= count; i++) {
        Runnable task = () -> work.run();
        Thread thread =
            factory == NAMED ? new Thread(task, "worker " + i) : factory.newThread(task);
        thread.start();
        workers.threads.add(thread);
      }
      complete = true;
    } finally {
      if (!complete) {
        stop.run();
        workers.join();
      }
    }
    return workers;
  }

  /** Returns when all have ended, whoever interrupts that. */
  void join() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      interrupted |= joinWhateverInterrupts(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean joinWhateverInterrupts(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
