package dev.gauntlet.patterns.workqueue;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A list for each priority, in a sorted map, guarded by a lock; nothing needs to be numbered. */
@Correct(way = "explicit lock and condition, a list for each priority")
public final class ListPerPriorityWorkQueue<T> implements WorkQueue<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final NavigableMap<Integer, Deque<T>> items = new TreeMap<>();
  private int size;

  @Override
  public void submit(int priority, T item) {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      items.computeIfAbsent(priority, key -> new ArrayDeque<>()).addLast(item);
      size++;
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<T> poll() {
    lock.lock();
    try {
      return size == 0 ? Optional.empty() : Optional.of(removeFirst());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (size == 0) {
        notEmpty.await();
      }
      return removeFirst();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  private T removeFirst() {
    Map.Entry<Integer, Deque<T>> first = Objects.requireNonNull(items.firstEntry());
    T item = first.getValue().removeFirst();
    if (first.getValue().isEmpty()) {
      items.remove(first.getKey());
    }
    size--;
    return item;
  }
}
