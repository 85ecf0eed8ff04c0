package dev.gauntlet.patterns.boundedbuffer;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Guards a deque by a lock with a condition for each side, but offer signals nobody. */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "A method that never waits, held to have nothing to do with those that do",
    member = "offer",
    schedule =
        "C waits in take; P offers 1, which answers true and signals nobody: C waits beside"
            + " an item that is there",
    fix = "Signal the consumers' condition once offer has appended",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class SilentOfferBoundedBuffer<T> implements BoundedBuffer<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public SilentOfferBoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public void put(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      while (items.size() == capacity) {
        notFull.await();
      }
      items.addLast(item);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      return removeOldest();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean offer(T item) {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      if (items.size() == capacity) {
        return false;
      }
      items.addLast(item);
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable T poll() {
    lock.lock();
    try {
      return items.isEmpty() ? null : removeOldest();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return items.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private T removeOldest() {
    T item = items.removeFirst();
    notFull.signal();
    return item;
  }
}
