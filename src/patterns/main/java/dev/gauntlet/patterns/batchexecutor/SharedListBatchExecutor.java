package dev.gauntlet.patterns.batchexecutor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Starts for each call as many threads as may work at once; each takes one item after the other and
 * appends its outcome to a list that nothing guards. Two appends at once lose an outcome.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A list taken to be safe because the caller reads it only when all threads have ended",
    member = "work",
    schedule =
        "Two threads each finish an item: both read the list's size 0, both store at 0, and the"
            + " caller gets one outcome for two items.",
    fix = "Give each item a place of its own, or guard the list.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class SharedListBatchExecutor implements BatchExecutor {
  private final int maxConcurrent;

  /** An outcome and where it belongs. */
  private record Placed<O>(int place, Outcome<O> outcome) {}

  /** Makes an executor. */
  public SharedListBatchExecutor(int maxConcurrent) {
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
    List<Placed<O>> placed = new ArrayList<>();
    AtomicInteger begun = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 1; i <= Math.min(maxConcurrent, all.size()); i++) {
      workers.add(new Thread(() -> work(all, work, begun, placed), "worker " + i));
    }
    workers.forEach(worker -> worker.start());
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      // No further item is begun, and none is left at work behind the caller's back.
      begun.set(all.size());
      joinAll(workers);
      throw e;
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    return Collections.unmodifiableList(placed.stream().map(Placed::outcome).toList());
  }

  private static <I, O> void work(
      List<I> items,
      Function<? super I, ? extends O> work,
      AtomicInteger begun,
      List<Placed<O>> placed) {
    int place = begun.getAndIncrement();
    while (place < items.size()) {
      placed.add(new Placed<>(place, Outcomes.of(items.get(place), work)));
      place = begun.getAndIncrement();
    }
  }

  private static void joinAll(List<Thread> workers) {
    boolean interrupted = false;
    for (int i = 0; i < workers.size(); ) {
      try {
        workers.get(i).join();
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
