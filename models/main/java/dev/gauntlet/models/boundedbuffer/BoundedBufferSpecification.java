package dev.gauntlet.models.boundedbuffer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a bounded buffer answers when one thread uses it. */
public class BoundedBufferSpecification {
  static final int CAPACITY = 2;

  private final Deque<Integer> items = new ArrayDeque<>();

  public boolean offer(int item) {
    return items.size() < CAPACITY && items.add(item);
  }

  public @Nullable Integer poll() {
    return items.poll();
  }

  public int size() {
    return items.size();
  }
}
