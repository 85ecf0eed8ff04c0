package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts a thread for each item, as soon as there is a permit for it. What the work throws is kept
 * for diagnosis; the item it concerns has no outcome.
 */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin = "DEEP anti-pattern 2: what a thread throws is lost with the thread",
    member = "work",
    schedule =
        "Two items. The first item's work throws; its thread notes that and ends. The caller gets"
            + " one outcome for two items, and takes the second item's for the first's.",
    fix = "Make what the work throws the item's outcome.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class SwallowingBatchExecutor implements BatchExecutor {
  private final Semaphore permits;
  private volatile @Nullable Throwable lastFailure;

  /** Makes an executor. */
  public SwallowingBatchExecutor(int maxConcurrent) {
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
    return present(outcomes, all.size());
  }

  /** Returns what went wrong last, for diagnosis. */
  public Optional<Throwable> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  private static <O> List<Outcome<O>> present(Outcomes<O> outcomes, int items) {
    List<Outcome<O>> present = new ArrayList<>();
    for (int place = 0; place < items; place++) {
      Outcome<O> outcome = outcomes.get(place);
      if (outcome != null) {
        present.add(outcome);
      }
    }
    return Collections.unmodifiableList(present);
  }

  private <I, O> void work(
      I item, Function<? super I, ? extends O> work, Outcomes<O> outcomes, int place) {
    try {
      outcomes.set(place, new Outcome.Success<>(work.apply(item)));
    } catch (Throwable e) {
      lastFailure = e;
    } finally {
      permits.release();
    }
  }
}
