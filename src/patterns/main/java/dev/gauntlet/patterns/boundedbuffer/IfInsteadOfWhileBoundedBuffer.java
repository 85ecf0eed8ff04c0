package dev.gauntlet.patterns.boundedbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a deque by its own monitor, but looks at its state only once before it goes on from a
 * wait.
 */
@Buggy(
    defect = Defect.CONDITION_RECHECK,
    cwe = "CWE-821",
    origin = "A wakeup taken for a promise that the condition holds",
    member = "take",
    schedule =
        "Consumers C and D wait; P puts 1 and wakes both; C takes 1; D goes on, removes"
            + " from an empty deque and throws NoSuchElementException",
    fix = "Wait in a while loop that tests the condition again",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class IfInsteadOfWhileBoundedBuffer<T> implements BoundedBuffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public IfInsteadOfWhileBoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public synchronized void put(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    if (items.size() == capacity) {
      wait();
    }
    append(item);
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public synchronized T take() throws InterruptedException {
    if (items.isEmpty()) {
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
