package dev.gauntlet.patterns.concurrentstack;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Links immutable nodes, and swaps the top by compare-and-set. Each node knows how many items it is
 * the top of, so that the size needs no second variable.
 *
 * <p>A node is never used again, so a top that is still the same has not been away meanwhile.
 *
 * <p>R. K. Treiber, "Systems Programming: Coping with Parallelism", IBM RJ 5118, 1986.
 */
@Correct(way = "lock-free, Treiber's stack")
public final class TreiberStack<T> implements ConcurrentStack<T> {
  private final AtomicReference<@Nullable Node<T>> top = new AtomicReference<>();

  /** Makes an empty stack. */
  public TreiberStack() {}

  @Override
  public void push(T item) {
    Objects.requireNonNull(item, "item");
    while (true) {
      Node<T> below = top.get();
      if (top.compareAndSet(below, new Node<>(item, below))) {
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
        return node.item;
      }
    }
  }

  @Override
  public int size() {
    Node<T> node = top.get();
    return node == null ? 0 : node.depth;
  }

  private static final class Node<T> {
    private final T item;
    private final @Nullable Node<T> below;
    private final int depth;

    Node(T item, @Nullable Node<T> below) {
      this.item = item;
      this.below = below;
      this.depth = below == null ? 1 : below.depth + 1;
    }
  }
}
