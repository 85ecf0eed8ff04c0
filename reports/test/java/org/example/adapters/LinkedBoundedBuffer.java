package org.example.adapters;

import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A bounded buffer on a {@link LinkedBlockingQueue}, whose two ends have a lock each. */
public final class LinkedBoundedBuffer<T> implements BoundedBuffer<T> {
  private final LinkedBlockingQueue<T> queue;
  private final int capacity;

  public LinkedBoundedBuffer(int capacity) {
    this.queue = new LinkedBlockingQueue<>(capacity);
    this.capacity = capacity;
  }

  @Override
  public void put(T item) throws InterruptedException {
    queue.put(item);
  }

  @Override
  public T take() throws InterruptedException {
    return queue.take();
  }

  @Override
  public boolean offer(T item) {
    return queue.offer(item);
  }

  @Override
  public @Nullable T poll() {
    return queue.poll();
  }

  @Override
  public int size() {
    return queue.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
