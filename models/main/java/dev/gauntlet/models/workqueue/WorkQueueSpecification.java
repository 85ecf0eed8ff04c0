package dev.gauntlet.models.workqueue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a work queue answers when one thread uses it. */
public class WorkQueueSpecification {
  private final NavigableMap<Integer, Deque<Integer>> items = new TreeMap<>();

  public void submit(int priority, int item) {
    items.computeIfAbsent(priority, key -> new ArrayDeque<>()).add(item);
  }

  public int pollOrZero() {
    for (Deque<Integer> queue : items.values()) {
      if (!queue.isEmpty()) {
        return queue.remove();
      }
    }
    return 0;
  }
}
