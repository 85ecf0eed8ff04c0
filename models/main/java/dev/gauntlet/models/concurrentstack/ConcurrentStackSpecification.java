package dev.gauntlet.models.concurrentstack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a stack that holds one item at first answers when one thread uses it. */
public class ConcurrentStackSpecification {
  static final int FIRST = 9;

  private final Deque<Integer> items = new ArrayDeque<>();

  public ConcurrentStackSpecification() {
    items.push(FIRST);
  }

  public void push(int item) {
    items.push(item);
  }

  public @Nullable Integer pop() {
    return items.poll();
  }

  public int size() {
    return items.size();
  }
}
