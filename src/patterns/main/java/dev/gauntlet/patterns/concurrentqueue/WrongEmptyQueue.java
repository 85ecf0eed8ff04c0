package dev.gauntlet.patterns.concurrentqueue;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links nodes behind a dummy by compare-and-set. Whether it is empty is told from the item of the
 * first node, which a dequeue takes away while others lie behind it.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Care that an item which is being taken does not count, with no look at the next one",
    member = "isEmpty",
    schedule =
        "The queue holds 1 and 2. A asks whether it is empty and reads the head; B dequeues 1; A"
            + " finds the node of 1 without an item and answers that the queue is empty",
    fix = "Answer whether a node is linked behind the head, and look at no item",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class WrongEmptyQueue<T> implements ConcurrentQueue<T> {
  private final AtomicReference<Node<T>> head;
  private final AtomicReference<Node<T>> tail;

  /** Makes an empty queue. */
  public WrongEmptyQueue() {
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
    Node<T> first = Objects.requireNonNull(head.get()).next.get();
    return first == null || first.item == null;
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
