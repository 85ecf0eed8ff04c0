package org.example.adapters;

import dev.gauntlet.patterns.workqueue.WorkQueue;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.PriorityBlockingQueue;

/** A work queue on a {@link PriorityBlockingQueue}. */
public final class BlockingWorkQueue<T> implements WorkQueue<T> {
  private final PriorityBlockingQueue<Entry<T>> queue =
      new PriorityBlockingQueue<>(
          11, Comparator.<Entry<T>>comparingInt(Entry::priority).thenComparingLong(Entry::number));
  private long submitted;

  private record Entry<T>(int priority, long number, T item) {}

  @Override
  public void submit(int priority, T item) {
    Objects.requireNonNull(item);
    synchronized (this) {
      queue.add(new Entry<>(priority, submitted++, item));
    }
  }

  @Override
  public Optional<T> poll() {
    return Optional.ofNullable(queue.poll()).map(Entry::item);
  }

  @Override
  public T take() throws InterruptedException {
    return queue.take().item();
  }

  @Override
  public int size() {
    return queue.size();
  }
}
