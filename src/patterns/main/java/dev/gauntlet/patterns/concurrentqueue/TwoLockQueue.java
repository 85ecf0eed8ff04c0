package dev.gauntlet.patterns.concurrentqueue;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Links nodes behind a dummy, with a lock for each end. The ends meet in the link of the last node
 * alone, which is volatile.
 *
 * <p>M. M. Michael and M. L. Scott, "Simple, Fast, and Practical Non-Blocking and Blocking
 * Concurrent Queue Algorithms", PODC 1996: the two-lock one.
 */
@Correct(way = "an explicit lock for each end")
public final class TwoLockQueue<T> implements ConcurrentQueue<T> {
  private final Lock enqueuing = new ReentrantLock();
  private final Lock dequeuing = new ReentrantLock();
  private Node<T> dummy = new Node<>(null);
  private Node<T> last = dummy;

  /** Makes an empty queue. */
  public TwoLockQueue() {}

  @Override
  public void enqueue(T item) {
    Node<T> node = new Node<>(Objects.requireNonNull(item, "item"));
    enqueuing.lock();
    try {
      last.next = node;
      last = node;
    } finally {
      enqueuing.unlock();
    }
  }

  @Override
  public @Nullable T dequeue() {
    dequeuing.lock();
    try {
      Node<T> first = dummy.next;
      if (first == null) {
        return null;
      }
      T item = first.item;
      first.item = null;
      dummy = first;
      return item;
    } finally {
      dequeuing.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    dequeuing.lock();
    try {
      return dummy.next == null;
    } finally {
      dequeuing.unlock();
    }
  }

  private static final class Node<T> {
    private @Nullable T item;
    private volatile @Nullable Node<T> next;

    Node(@Nullable T item) {
      this.item = item;
    }
  }
}
