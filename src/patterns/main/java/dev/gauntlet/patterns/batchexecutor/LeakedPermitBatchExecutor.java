package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Starts a thread for each item, as soon as there is a permit for it. An item that fails keeps its
 * permit.
 */
@Buggy(
    defect = Defect.LEAKED_LOCK,
    cwe = "CWE-772",
    origin = "The release written as the last step of the work, and the failure handled after it",
    member = "work",
    schedule =
        "One permit, two items. The first item's work throws, and the thread ends without a"
            + " release; the caller waits for the permit of the second item for ever.",
    fix = "Release in a finally block.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LeakedPermitBatchExecutor implements BatchExecutor {
  private final Semaphore permits;

  /** Makes an executor. */
  public LeakedPermitBatchExecutor(int maxConcurrent) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
    permits = new Semaphore(maxConcurrent);
  }

  @Override
  public <I, O> List<Outcome<O>> runAll(List<I> items, Function<? super I, ? extends O> work)
      throws InterruptedException {
    Objects.requireNonNull(work, "work");
    List<I> all = new ArrayList<>(items);
    Outcomes<O> outcomes = new Outcomes<>(all.size());
    Crew crew = new Crew(Executors.defaultThreadFactory());
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
      outcomes.set(place, new Outcome.Success<>(work.apply(item)));
      permits.release();
    } catch (Throwable e) {
      outcomes.set(place, new Outcome.Failure<>(e));
    }
  }
}
