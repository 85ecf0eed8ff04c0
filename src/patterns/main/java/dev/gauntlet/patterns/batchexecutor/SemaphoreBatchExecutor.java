package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Starts a thread for each item, as soon as there is a permit for it. All calls share the permits.
 */
@Correct(way = "java.util.concurrent.Semaphore, a thread for each item")
public final class SemaphoreBatchExecutor implements BatchExecutor {
  private final ThreadFactory threads;
  private final Semaphore permits;

  /** Makes an executor that starts threads of its own. */
  public SemaphoreBatchExecutor(int maxConcurrent) {
    this(maxConcurrent, Executors.defaultThreadFactory());
  }

  /** Makes an executor that starts threads of the factory. */
  public SemaphoreBatchExecutor(int maxConcurrent, ThreadFactory threads) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
    this.threads = Objects.requireNonNull(threads, "threads");
    permits = new Semaphore(maxConcurrent);
  }

  @Override
  public <I, O> List<Outcome<O>> runAll(List<I> items, Function<? super I, ? extends O> work)
      throws InterruptedException {
    Objects.requireNonNull(work, "work");
    List<I> all = new ArrayList<>(items);
    Outcomes<O> outcomes = new Outcomes<>(all.size());
    Crew crew = new Crew(threads);
    boolean done = false;
    try {
      for (int i = 0; i < all.size(); i++) {
        int place = i;
        permits.acquire();
        boolean started = false;
        try {
          crew.start(() -> work(all.get(place), work, outcomes, place));
          started = true;
        } finally {
          if (!started) {
            permits.release();
          }
        }
      }
      crew.join();
      done = true;
    } finally {
      if (!done) {
        crew.dismiss();
      }
    }
    return outcomes.all();
  }

  private <I, O> void work(
      I item, Function<? super I, ? extends O> work, Outcomes<O> outcomes, int place) {
    try {
      outcomes.set(place, Outcomes.of(item, work));
    } finally {
      permits.release();
    }
  }
}
