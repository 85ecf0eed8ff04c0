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
 * Links nodes behind a dummy. An enqueue makes its node the tail first and links it to the node
 * before it afterwards; in between, all that is appended behind it cannot be reached.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "A queue for one consumer that may be late, used where enqueued means found",
    member = "enqueue",
    schedule =
        "A makes its node with 1 the tail; B enqueues 2, linked to A's node, and dequeues: nothing"
            + " is linked to the dummy yet, so B gets null; A links its node",
    fix = "Link the node to the last one by compare-and-set, and move the tail on afterwards",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class TailBeforeLinkQueue<T> implements ConcurrentQueue<T> {
  private final AtomicReference<Node<T>> head;
  private final AtomicReference<Node<T>> tail;

  /** Makes an empty queue. */
  public TailBeforeLinkQueue() {
    Node<T> dummy = new Node<>(null);
    head = new AtomicReference<>(dummy);
    tail = new AtomicReference<>(dummy);
  }

  @Override
  public void enqueue(T item) {
    Node<T> node = new Node<>(Objects.requireNonNull(item, "item"));
    Node<T> last = Objects.requireNonNull(tail.getAndSet(node));
    last.next = node;
  }

  @Override
  public @Nullable T dequeue() {
    while (true) {
      Node<T> dummy = Objects.requireNonNull(head.get());
      Node<T> first = dummy.next;
      if (first == null) {
        return null;
      }
      if (head.compareAndSet(dummy, first)) {
        return first.takeItem();
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return Objects.requireNonNull(head.get()).next == null;
  }

  private static final class Node<T> {
    private volatile @Nullable T item;
    private volatile @Nullable Node<T> next;

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
