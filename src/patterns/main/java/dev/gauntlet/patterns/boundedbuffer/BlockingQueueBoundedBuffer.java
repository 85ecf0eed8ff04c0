package dev.gauntlet.patterns.boundedbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Leaves the work to the JDK's own bounded queue. */
@Correct(way = "built on java.util.concurrent")
public final class BlockingQueueBoundedBuffer<T> implements BoundedBuffer<T> {
  private final BlockingQueue<T> items;
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public BlockingQueueBoundedBuffer(int capacity) {
    this.items = new ArrayBlockingQueue<>(capacity);
    this.capacity = capacity;
  }

  @Override
  public void put(T item) throws InterruptedException {
    items.put(item);
  }

  @Override
  public T take() throws InterruptedException {
    return items.take();
  }

  @Override
  public boolean offer(T item) {
    return items.offer(item);
  }

  @Override
  public @Nullable T poll() {
    return items.poll();
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
