package dev.gauntlet.patterns.logpipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of one run, and the first thing that one of them threw. */
final class Crew {
  /** Makes threads that a crew names by their roles. */
  static final ThreadFactory BY_ROLE = Thread::new;

  private final ThreadFactory factory;
  private final Runnable cancellation;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** What a thread of the crew does. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  /**
   * Makes a crew of nobody.
   *
   * @param cancellation makes every task end soon; may be called more than once
   */
  Crew(ThreadFactory factory, Runnable cancellation) {
    this.factory = factory;
    this.cancellation = cancellation;
  }

  /** Starts a thread; whatever its task throws cancels the run. */
  void start(String role, Task task) {
    Runnable work = () -> perform(task);
    Thread thread = factory == BY_ROLE ? new Thread(work, role) : factory.newThread(work);
    threads.add(thread);
    thread.start();
  }

  private void perform(Task task) {
    try {
      task.run();
    } catch (Throwable e) {
      fail(e);
      cancellation.run();
    }
  }

  /** Says that the run has failed, by what the caller is to get; cancels nothing. */
  void fail(Throwable thrown) {
    if (!failure.compareAndSet(null, thrown)) {
      Throwable first = failure.get();
      if (first != null && first != thrown) {
        first.addSuppressed(thrown);
      }
    }
  }

  boolean hasFailed() {
    return failure.get() != null;
  }

  /** Waits until all threads have ended, and throws what the first of them to fail threw. */
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable first = failure.get();
    if (first != null) {
      throw unchecked(first);
    }
  }

  /** Cancels the run and returns when all threads have ended, whoever interrupts that. */
  void dismiss() {
    cancellation.run();
    for (Thread thread : threads) {
      thread.interrupt();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      interrupted |= joinWhateverInterrupts(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the caller was interrupted meanwhile. */
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

  /** Throws it as it is; a task throws nothing but what its source and sink may. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException unchecked(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
