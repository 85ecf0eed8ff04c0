package dev.gauntlet.patterns.concurrentqueue;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links nodes behind a dummy by compare-and-set. A dequeue moves the head on without a look at
 * whether another has done so since it was read.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A queue written for many producers and one consumer, used by several consumers",
    member = "dequeue",
    schedule =
        "The queue holds 1. A and B each read the head and the item 1 behind it; A moves the head"
            + " on and returns 1; B moves the head to where it is and returns 1 as well",
    fix = "Move the head by compare-and-set, and start over when it fails",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UncheckedHeadQueue<T> implements ConcurrentQueue<T> {
  private final AtomicReference<Node<T>> tail;
  private volatile Node<T> head;

  /** Makes an empty queue. */
  public UncheckedHeadQueue() {
    Node<T> dummy = new Node<>(null);
    head = dummy;
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
    Node<T> first = head.next.get();
    if (first == null) {
      return null;
    }
    T item = first.item;
    head = first;
    first.item = null;
    return item;
  }

  @Override
  public boolean isEmpty() {
    return head.next.get() == null;
  }

  private static final class Node<T> {
    private final AtomicReference<@Nullable Node<T>> next = new AtomicReference<>();
    private volatile @Nullable T item;

    Node(@Nullable T item) {
      this.item = item;
    }
  }
}
