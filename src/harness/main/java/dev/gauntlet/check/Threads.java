package dev.gauntlet.check;

import org.jspecify.annotations.Nullable;

/**
 * The threads of a scenario. Whatever one of them throws fails the scenario.
 *
 * <p>Kept bare on purpose: under a model checker every access here to memory that threads share is
 * one more place to switch, paid for by shallower exploration of the subject. A thread shares
 * nothing but its own lane.
 */
public final class Threads {
  private static final int MOST = 8;

  private final Lane[] lanes = new Lane[MOST];
  private int count;

  /** What a thread does. */
  @FunctionalInterface
  public interface Action {
    /** Does it. Whatever it throws fails the scenario. */
    void run() throws Exception;
  }

  /**
   * Adds a thread, not yet started.
   *
   * @param name its name in reports, such as {@code "producer 1"}
   * @return the thread, for a scenario that interrupts it
   */
  public Thread add(String name, Action action) {
    Lane lane = new Lane(action);
    Thread thread = new Thread(() -> lane.run(), name);
    lane.thread = thread;
    lanes[count++] = lane;
    return thread;
  }

  /** Starts all threads, waits until they have ended, and throws what one of them threw. */
  public void run() throws Exception {
    start();
    join();
  }

  /** Starts all threads. */
  public void start() {
    for (int i = 0; i < count; i++) {
      lanes[i].thread().start();
    }
  }

  /** Waits until all threads have ended and throws what the first of them threw. */
  public void join() throws Exception {
    for (int i = 0; i < count; i++) {
      lanes[i].thread().join();
    }
    for (int i = 0; i < count; i++) {
      lanes[i].rethrow();
    }
  }

  /**
   * Waits for a thread that does next to nothing. A checker that tries only few switches need not
   * spend one here to let the others go on as far as they can.
   */
  public static void pause() throws InterruptedException {
    Lane lane = new Lane(() -> {});
    Thread thread = new Thread(() -> lane.run(), "pause");
    thread.start();
    thread.join();
  }

  private static final class Lane {
    private final Action action;
    private @Nullable Thread thread;
    private @Nullable Throwable thrown;

    /** Volatile so that every thread has an event: VMLens fails on an interleaving with none. */
    private volatile boolean begun;

    Lane(Action action) {
      this.action = action;
    }

    Thread thread() {
      if (thread == null) {
        throw new IllegalStateException("not yet added");
      }
      return thread;
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    void run() {
      begun = true;
      try {
        action.run();
      } catch (Throwable e) {
        thrown = e;
      }
    }

    void rethrow() throws Exception {
      if (!begun) {
        throw new IllegalStateException("a thread of the scenario never ran");
      }
      if (thrown instanceof Exception e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
    }
  }
}
