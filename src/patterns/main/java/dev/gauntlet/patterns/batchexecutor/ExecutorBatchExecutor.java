package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Gives each call a pool of the JDK's own. All calls share the limit, which a semaphore keeps. */
@Correct(way = "java.util.concurrent.ExecutorService and a Semaphore")
public final class ExecutorBatchExecutor implements BatchExecutor {
  private final int maxConcurrent;
  private final ThreadFactory threads;
  private final Semaphore permits;

  /** Makes an executor that starts threads of its own. */
  public ExecutorBatchExecutor(int maxConcurrent) {
    this(maxConcurrent, Executors.defaultThreadFactory());
  }

  /** Makes an executor that starts threads of the factory. */
  public ExecutorBatchExecutor(int maxConcurrent, ThreadFactory threads) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
    this.maxConcurrent = maxConcurrent;
    this.threads = Objects.requireNonNull(threads, "threads");
    permits = new Semaphore(maxConcurrent);
  }

  @Override
  public <I, O> List<Outcome<O>> runAll(List<I> items, Function<? super I, ? extends O> work)
      throws InterruptedException {
    Objects.requireNonNull(work, "work");
    List<Callable<Outcome<O>>> tasks = new ArrayList<>();
    for (I item : items) {
      tasks.add(() -> withPermit(item, work));
    }
    int workers = Math.max(1, Math.min(maxConcurrent, tasks.size()));
    ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
    try {
      return outcomes(pool.invokeAll(tasks));
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private <I, O> Outcome<O> withPermit(I item, Function<? super I, ? extends O> work)
      throws InterruptedException {
    permits.acquire();
    try {
      return Outcomes.of(item, work);
    } finally {
      permits.release();
    }
  }

  private static <O> List<Outcome<O>> outcomes(List<Future<Outcome<O>>> done)
      throws InterruptedException {
    List<Outcome<O>> outcomes = new ArrayList<>();
    for (Future<Outcome<O>> future : done) {
      try {
        outcomes.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("an item's task failed around its work", e);
      }
    }
    return Collections.unmodifiableList(outcomes);
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean ended = false;
    boolean interrupted = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
