package dev.gauntlet.patterns.workqueue;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A heap guarded by the monitor, where poll asks whether there is an item and takes it in two
 * steps.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two atomic calls taken for one",
    member = "poll",
    schedule =
        "One item. A sees size 1; B sees size 1; A removes the item; B removes from an empty heap"
            + " and throws NoSuchElementException",
    fix = "Hold the monitor over the check and the removal",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenTakeWorkQueue<T> implements WorkQueue<T> {
  private final Queue<Entry<T>> heap = new PriorityQueue<>();
  private long submitted;

  @Override
  public synchronized void submit(int priority, T item) {
    Objects.requireNonNull(item, "item");
    heap.add(new Entry<>(priority, submitted++, item));
    notifyAll();
  }

  @Override
  public Optional<T> poll() {
    return size() == 0 ? Optional.empty() : Optional.of(removeFirst());
  }

  @Override
  public synchronized T take() throws InterruptedException {
    while (heap.isEmpty()) {
      wait();
    }
    return removeFirst();
  }

  @Override
  public synchronized int size() {
    return heap.size();
  }

  private synchronized T removeFirst() {
    return heap.remove().item();
  }
}
