package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Starts a thread for each item, as soon as the number of items at work allows it. An item counts
 * as at work only when its thread has got going, so more can be started than are allowed.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "The count kept by those who are counted, and looked at by who starts them",
    member = "runAll",
    schedule =
        "At most one item at once, and two items. The caller sees none at work and starts the first"
            + " thread; before that has counted itself, the caller sees none at work and starts the"
            + " second.",
    fix =
        "Count the item before its thread is started, in the same hold of the monitor as the look.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class CheckThenStartBatchExecutor implements BatchExecutor {
  private final int maxConcurrent;
  private int working;

  /** Makes an executor. */
  public CheckThenStartBatchExecutor(int maxConcurrent) {
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent: " + maxConcurrent);
    }
    this.maxConcurrent = maxConcurrent;
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
        awaitRoom();
        crew.start(() -> work(all.get(place), work, outcomes, place));
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

  private synchronized void awaitRoom() throws InterruptedException {
    while (working >= maxConcurrent) {
      wait();
    }
  }

  private synchronized void enter() {
    working++;
  }

  private synchronized void leave() {
    working--;
    notifyAll();
  }

  private <I, O> void work(
      I item, Function<? super I, ? extends O> work, Outcomes<O> outcomes, int place) {
    enter();
    try {
      outcomes.set(place, Outcomes.of(item, work));
    } finally {
      leave();
    }
  }
}
