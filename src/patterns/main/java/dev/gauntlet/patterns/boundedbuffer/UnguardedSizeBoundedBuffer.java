package dev.gauntlet.patterns.boundedbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a ring of slots by its own monitor, but tells its size without it. Nothing orders that
 * read after a change, so the caller may go on seeing an old size.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A read held to need no lock, because it changes nothing",
    member = "size",
    schedule =
        "A thread asks in a loop whether the size has changed; the compiler keeps the first answer"
            + " in a register; a producer puts, and the loop never sees it",
    fix = "Declare size synchronized",
    flaggedBy = {JCSTRESS})
public final class UnguardedSizeBoundedBuffer<T> implements BoundedBuffer<T> {
  private final @Nullable Object[] slots;
  private int oldest;
  private int count;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public UnguardedSizeBoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.slots = new @Nullable Object[capacity];
  }

  @Override
  public synchronized void put(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    while (count == slots.length) {
      wait();
    }
    append(item);
  }

  @Override
  public synchronized T take() throws InterruptedException {
    while (count == 0) {
      wait();
    }
    return removeOldest();
  }

  @Override
  public synchronized boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    if (count == slots.length) {
      return false;
    }
    append(item);
    return true;
  }

  @Override
  public synchronized @Nullable T poll() {
    return count == 0 ? null : removeOldest();
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int capacity() {
    return slots.length;
  }

  private void append(T item) {
    slots[(oldest + count) % slots.length] = item;
    count++;
    notifyAll();
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private T removeOldest() {
    T item = (T) slots[oldest];
    slots[oldest] = null;
    oldest = (oldest + 1) % slots.length;
    count--;
    notifyAll();
    return item;
  }
}
