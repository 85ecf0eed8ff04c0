package dev.gauntlet.patterns.boundedbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a deque by its own monitor, but poll asks whether there is an item and takes it in two
 * steps.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "SLIDES 1 (guide's own): looks whether it is empty, then takes",
    member = "poll",
    schedule =
        "One item. A sees size 1; B sees size 1; A removes the item; B removes from an"
            + " empty deque and throws NoSuchElementException",
    fix = "Hold the monitor over the check and the removal",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenTakeBoundedBuffer<T> implements BoundedBuffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public CheckThenTakeBoundedBuffer(int capacity) {
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
  public @Nullable T poll() {
    return size() == 0 ? null : removeOldest();
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

  private synchronized T removeOldest() {
    T item = items.removeFirst();
    notifyAll();
    return item;
  }
}
