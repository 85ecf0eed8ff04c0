package dev.gauntlet.patterns.workqueue;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A heap whose entries are numbered as they come, guarded by the monitor together with the number.
 */
@Correct(way = "intrinsic monitor, a heap")
public final class MonitorWorkQueue<T> implements WorkQueue<T> {
  private final Queue<Entry<T>> heap = new PriorityQueue<>();
  private long submitted;

  @Override
  public synchronized void submit(int priority, T item) {
    Objects.requireNonNull(item, "item");
    heap.add(new Entry<>(priority, submitted++, item));
    notifyAll();
  }

  @Override
  public synchronized Optional<T> poll() {
    return Optional.ofNullable(heap.poll()).map(Entry::item);
  }

  @Override
  public synchronized T take() throws InterruptedException {
    while (heap.isEmpty()) {
      wait();
    }
    return heap.remove().item();
  }

  @Override
  public synchronized int size() {
    return heap.size();
  }
}
