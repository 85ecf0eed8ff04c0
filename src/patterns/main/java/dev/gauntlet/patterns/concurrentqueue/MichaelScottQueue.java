package dev.gauntlet.patterns.concurrentqueue;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links nodes behind a dummy, by compare-and-set. The tail may lag behind the last node; whoever
 * finds it so moves it on, so that nobody waits for a thread that has stopped in between.
 *
 * <p>M. M. Michael and M. L. Scott, "Simple, Fast, and Practical Non-Blocking and Blocking
 * Concurrent Queue Algorithms", PODC 1996: the non-blocking one, without its counters, which a
 * garbage collector makes unnecessary.
 */
@Correct(way = "lock-free, Michael and Scott's queue")
public final class MichaelScottQueue<T> implements ConcurrentQueue<T> {
  private final AtomicReference<Node<T>> head;
  private final AtomicReference<Node<T>> tail;

  /** Makes an empty queue. */
  public MichaelScottQueue() {
    Node<T> dummy = new Node<>(null);
    head = new AtomicReference<>(dummy);
    tail = new AtomicReference<>(dummy);
  }

  @Override
  public void enqueue(T item) {
    Node<T> node = new Node<>(Objects.requireNonNull(item, "item"));
    while (true) {
      Node<T> last = Objects.requireNonNull(tail.get());
      Node<T> next = last.next.get();
      if (next != null) {
        tail.compareAndSet(last, next);
      } else if (last.next.compareAndSet(null, node)) {
        tail.compareAndSet(last, node);
        return;
      }
    }
  }

  @Override
  public @Nullable T dequeue() {
    while (true) {
      Node<T> dummy = Objects.requireNonNull(head.get());
      Node<T> last = Objects.requireNonNull(tail.get());
      Node<T> first = dummy.next.get();
      if (first == null) {
        return null;
      }
      if (dummy == last) {
        tail.compareAndSet(last, first);
      } else if (head.compareAndSet(dummy, first)) {
        return first.takeItem();
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return Objects.requireNonNull(head.get()).next.get() == null;
  }

  private static final class Node<T> {
    private final AtomicReference<@Nullable Node<T>> next = new AtomicReference<>();
    private volatile @Nullable T item;

    Node(@Nullable T item) {
      this.item = item;
    }

    /** Takes the item out of the node, which stays in the queue as its dummy. */
    @Nullable T takeItem() {
      T taken = item;
      item = null;
      return taken;
    }
  }
}
