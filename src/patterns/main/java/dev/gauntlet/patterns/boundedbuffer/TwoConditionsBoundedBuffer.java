package dev.gauntlet.patterns.boundedbuffer;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Guards a deque by a lock with a condition for each side, so that one signal wakes one thread that
 * can use it.
 */
@Correct(way = "explicit lock, two conditions")
public final class TwoConditionsBoundedBuffer<T> implements BoundedBuffer<T> {
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
  public TwoConditionsBoundedBuffer(int capacity) {
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
      append(item);
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
      append(item);
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

  private void append(T item) {
    items.addLast(item);
    notEmpty.signal();
  }

  private T removeOldest() {
    T item = items.removeFirst();
    notFull.signal();
    return item;
  }
}
