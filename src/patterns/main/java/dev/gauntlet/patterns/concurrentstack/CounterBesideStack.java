package dev.gauntlet.patterns.concurrentstack;

import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links immutable nodes, swaps the top by compare-and-set, and counts items in an atomic of its
 * own. Each of the two is right at every moment, but they do not change at the same one.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A size added to a lock-free structure later, by an atomic counter",
    member = "push",
    schedule =
        "The stack is empty. A links 1; B pops 1, counts down, and asks for the size: it is -1; A"
            + " counts up",
    fix = "Keep the size in the node on top, so that one compare-and-set changes both",
    flaggedBy = {LINCHECK, VMLENS})
public final class CounterBesideStack<T> implements ConcurrentStack<T> {
  private final AtomicReference<@Nullable Node<T>> top = new AtomicReference<>();
  private final AtomicInteger size = new AtomicInteger();

  /** Makes an empty stack. */
  public CounterBesideStack() {}

  @Override
  public void push(T item) {
    Objects.requireNonNull(item, "item");
    while (true) {
      Node<T> below = top.get();
      if (top.compareAndSet(below, new Node<>(item, below))) {
        size.incrementAndGet();
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
      if (top.compareAndSet(node, node.below)) {
        size.decrementAndGet();
        return node.item;
      }
    }
  }

  @Override
  public int size() {
    return size.get();
  }

  private static final class Node<T> {
    private final T item;
    private final @Nullable Node<T> below;

    Node(T item, @Nullable Node<T> below) {
      this.item = item;
      this.below = below;
    }
  }
}
