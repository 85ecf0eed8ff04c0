package dev.gauntlet.models.concurrentqueue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a queue that holds one item at first answers when one thread uses it. */
public class ConcurrentQueueSpecification {
  static final int FIRST = 9;

  private final Deque<Integer> items = new ArrayDeque<>();

  public ConcurrentQueueSpecification() {
    items.add(FIRST);
  }

  public void enqueue(int item) {
    items.add(item);
  }

  public @Nullable Integer dequeue() {
    return items.poll();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
