package dev.gauntlet.patterns.boundedbuffer;

import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a deque by its own monitor and wakes one waiter at each change. Producers and consumers
 * wait in the same set, so the one that wakes may be of the wrong side.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "SLIDES 9 (guide's own): one condition for both sides, one waiter woken",
    member = "removeOldest",
    schedule =
        "Capacity 1. Consumers C and D wait; P puts 1 and wakes C; P puts 2 and waits, as"
            + " it is full; C takes 1 and wakes D, which finds it empty and waits again: P waits"
            + " for room that is there, and nobody is left to wake it",
    fix = "Wake all with notifyAll, or give each side a condition of its own",
    flaggedBy = {LINCHECK})
public final class NotifyOneBoundedBuffer<T> implements BoundedBuffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public NotifyOneBoundedBuffer(int capacity) {
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
    notify();
  }

  private T removeOldest() {
    T item = items.removeFirst();
    notify();
    return item;
  }
}
