package dev.gauntlet.models.ringbuffer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a ring buffer answers when one thread uses it. */
public class RingBufferSpecification {
  static final int CAPACITY = 2;

  private final Deque<Integer> items = new ArrayDeque<>();

  public boolean offer(int item) {
    return items.size() < CAPACITY && items.add(item);
  }

  public @Nullable Integer poll() {
    return items.poll();
  }
}
