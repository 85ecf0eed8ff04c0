package dev.gauntlet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** A way to get many independent tasks done. */
public enum Approach {
  /** One after the other, in the caller's thread. */
  ONE_THREAD {
    @Override
    void runAll(List<Runnable> tasks) {
      tasks.forEach(Runnable::run);
    }
  },
  /** A new platform thread for each task. */
  PLATFORM_THREADS {
    @Override
    void runAll(List<Runnable> tasks) throws InterruptedException {
      runEachOn(Thread::new, tasks);
    }
  },
  /** A pool with as many workers as there are processors, made for the occasion. */
  POOL {
    @Override
    void runAll(List<Runnable> tasks) throws InterruptedException, ExecutionException {
      ExecutorService pool =
          Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
      try {
        List<Future<?>> futures = new ArrayList<>();
        tasks.forEach(task -> futures.add(pool.submit(task)));
        for (Future<?> future : futures) {
          future.get();
        }
      } finally {
        pool.shutdown();
      }
    }
  },
  /** Asynchronous futures on the platform's common pool. */
  FUTURES {
    @Override
    void runAll(List<Runnable> tasks) {
      CompletableFuture.allOf(
              tasks.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture<?>[]::new))
          .join();
    }
  },
  /** A new virtual thread for each task; since Java 21. */
  VIRTUAL_THREADS {
    @Override
    void runAll(List<Runnable> tasks) throws InterruptedException {
      runEachOn(virtualThreads(), tasks);
    }

    @Override
    boolean isAvailable() {
      return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }
  };

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  /** Returns when all tasks are done. */
  abstract void runAll(List<Runnable> tasks) throws InterruptedException, ExecutionException;

  /** Whether this platform has what it needs. */
  boolean isAvailable() {
    return true;
  }

  /** The names of those that are available. */
  static String[] available() {
    return Stream.of(values())
        .filter(Approach::isAvailable)
        .map(Approach::name)
        .toArray(String[]::new);
  }

  private static void runEachOn(ThreadFactory factory, List<Runnable> tasks)
      throws InterruptedException {
    List<Thread> threads = tasks.stream().map(factory::newThread).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Found by name, because the module is compiled for Java 17. */
  private static ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this platform has no virtual threads", e);
    }
  }
}
