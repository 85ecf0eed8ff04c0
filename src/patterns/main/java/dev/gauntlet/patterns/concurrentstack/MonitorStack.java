package dev.gauntlet.patterns.concurrentstack;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Guards a deque by its own monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorStack<T> implements ConcurrentStack<T> {
  private final Deque<T> items = new ArrayDeque<>();

  /** Makes an empty stack. */
  public MonitorStack() {}

  @Override
  public synchronized void push(T item) {
    items.push(item);
  }

  @Override
  public synchronized @Nullable T pop() {
    return items.poll();
  }

  @Override
  public synchronized int size() {
    return items.size();
  }
}
