package dev.gauntlet.patterns.ringbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guards a deque by its own monitor; it would serve any number of producers and consumers. */
@Correct(way = "intrinsic monitor")
public final class MonitorRing<T> implements RingBuffer<T> {
  private final Deque<T> items;
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public MonitorRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.items = new ArrayDeque<>(capacity);
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    return items.size() < capacity && items.offer(item);
  }

  @Override
  public synchronized @Nullable T poll() {
    return items.poll();
  }
}
