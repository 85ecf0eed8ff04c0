package dev.gauntlet.patterns.concurrentstack;

import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links nodes, swaps the top by compare-and-set, and keeps the node of the last pop for the next
 * push. A top that is the same node as before may hold another item by now.
 */
@Buggy(
    defect = Defect.ABA,
    cwe = "CWE-362",
    origin = "A stack made to leave no garbage, as it is written where memory is freed by hand",
    member = "pop",
    schedule =
        "The stack holds 1. A finds node N with 1 on top; B pops 1 and pushes 2, again in N; A's"
            + " compare-and-set finds N on top and succeeds: 1 is popped twice and 2 is lost",
    fix = "Make a new node for each push, or swap the top together with a count of the swaps",
    flaggedBy = LINCHECK)
public final class RecycledNodeStack<T> implements ConcurrentStack<T> {
  private final AtomicReference<@Nullable Node<T>> top = new AtomicReference<>();
  private final AtomicReference<@Nullable Node<T>> spare = new AtomicReference<>();

  /** Makes an empty stack. */
  public RecycledNodeStack() {}

  @Override
  public void push(T item) {
    Objects.requireNonNull(item, "item");
    Node<T> node = spare.getAndSet(null);
    if (node == null) {
      node = new Node<>();
    }
    node.item = item;
    while (true) {
      Node<T> below = top.get();
      node.below = below;
      node.depth = below == null ? 1 : below.depth + 1;
      if (top.compareAndSet(below, node)) {
        return;
      }
    }
  }

  @Override
  public @Nullable T pop() {
    while (true) {
      Node<T> node = top.get();
      if (node == null) {
        return null;
      }
      T item = node.item;
      if (top.compareAndSet(node, node.below)) {
        node.item = null;
        spare.set(node);
        return item;
      }
    }
  }

  @Override
  public int size() {
    Node<T> node = top.get();
    return node == null ? 0 : node.depth;
  }

  private static final class Node<T> {
    private volatile @Nullable T item;
    private volatile @Nullable Node<T> below;
    private volatile int depth;
  }
}
