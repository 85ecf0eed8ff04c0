package dev.gauntlet.patterns.boundedbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guards a deque by its own monitor and wakes every waiter at each change. */
@Correct(way = "intrinsic monitor")
public final class MonitorBoundedBuffer<T> implements BoundedBuffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public MonitorBoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized void put(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    while (items.size() == capacity) {
      wait();
    }
    append(item);
  }

  @Override
  public synchronized T take() throws InterruptedException {
    while (items.isEmpty()) {
      wait();
    }
    return removeOldest();
  }

  @Override
  public synchronized boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    if (items.size() == capacity) {
      return false;
    }
    append(item);
    return true;
  }

  @Override
  public synchronized @Nullable T poll() {
    return items.isEmpty() ? null : removeOldest();
  }

  @Override
  public synchronized int size() {
    return items.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private void append(T item) {
    items.addLast(item);
    notifyAll();
  }

  private T removeOldest() {
    T item = items.removeFirst();
    notifyAll();
    return item;
  }
}
