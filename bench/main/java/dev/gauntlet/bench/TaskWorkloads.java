package dev.gauntlet.bench;

import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import dev.gauntlet.patterns.promise.Promise;
import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What runs tasks, and what holds their results. The workers are left to the JVM's end. */
final class TaskWorkloads {
  private static final int WORKERS = 2;
  private static final int ITEMS = 16;
  private static final Callable<Integer> TASK = () -> 1;

  private TaskWorkloads() {}

  static List<Workload<?>> all() {
    return List.of(
        new Workload<>(
            "worker-pool",
            WorkerPool.class,
            List.of(WORKERS),
            pool -> () -> pool.submit(TASK).get(),
            "ThreadPoolExecutor",
            TaskWorkloads::platformPool),
        new Workload<>(
            "priority-pool",
            PriorityPool.class,
            List.of(WORKERS),
            pool -> () -> pool.submit(1, TASK).get(),
            "ThreadPoolExecutor",
            TaskWorkloads::platformPool),
        batchExecutor(),
        promise());
  }

  private static Operation platformPool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    return () -> pool.submit(TASK).get();
  }

  private static Workload<BatchExecutor> batchExecutor() {
    List<Integer> items = Collections.nCopies(ITEMS, 1);
    List<Callable<Integer>> tasks = Collections.nCopies(ITEMS, TASK);
    return new Workload<>(
        "batch-executor",
        BatchExecutor.class,
        List.of(WORKERS),
        executor -> () -> executor.runAll(items, item -> item),
        "ExecutorService",
        () ->
            () -> {
              var pool = Executors.newFixedThreadPool(WORKERS);
              try {
                return pool.invokeAll(tasks);
              } finally {
                pool.shutdown();
              }
            });
  }

  /** A promise is completed once, so it is reading the value that is measured. */
  private static Workload<Promise<Integer>> promise() {
    return new Workload<>(
        "promise",
        raw(Promise.class),
        List.of(),
        promise -> {
          promise.complete(1);
          return promise::get;
        },
        "CompletableFuture",
        () -> CompletableFuture.completedFuture(1)::get);
  }

  @SuppressWarnings("unchecked") // The value is the benchmark's own.
  private static <C> Class<C> raw(Class<?> contract) {
    return (Class<C>) contract;
  }
}
