package dev.gauntlet.patterns.channel;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/** Guards a deque by its own monitor and wakes every waiter at each change. */
@Correct(way = "intrinsic monitor")
public final class MonitorChannel<T> implements Channel<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public MonitorChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized void send(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    while (items.size() == capacity && !closed) {
      wait();
    }
    if (closed) {
      throw new IllegalStateException("the channel is closed");
    }
    items.addLast(item);
    notifyAll();
  }

  @Override
  public synchronized Optional<T> receive() throws InterruptedException {
    while (items.isEmpty() && !closed) {
      wait();
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    notifyAll();
    return Optional.of(items.removeFirst());
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public synchronized boolean isClosed() {
    return closed;
  }
}
