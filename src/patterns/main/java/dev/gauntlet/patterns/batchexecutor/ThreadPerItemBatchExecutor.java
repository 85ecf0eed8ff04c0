package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Starts a thread for each item at once, however many there are. */
@Buggy(
    defect = Defect.EXHAUSTION,
    cwe = "CWE-770",
    origin = "DEEP anti-pattern 1: a thread for each item, all started together",
    member = "runAll",
    schedule =
        "At most one item at once, and two items: the caller starts both threads, and both items"
            + " are worked on at the same time. With as many threads as items, a long list exhausts"
            + " the machine.",
    fix = "Start a thread only when one of maxConcurrent permits is free.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class ThreadPerItemBatchExecutor implements BatchExecutor {

  /** Makes an executor. */
  public ThreadPerItemBatchExecutor(int maxConcurrent) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
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
        crew.start(() -> outcomes.set(place, Outcomes.of(all.get(place), work)));
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
}
