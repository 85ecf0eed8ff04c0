package org.example.adapters;

import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A bounded buffer on an {@link ArrayBlockingQueue}. */
public final class ArrayBoundedBuffer<T> implements BoundedBuffer<T> {
  private final ArrayBlockingQueue<T> queue;
  private final int capacity;

  public ArrayBoundedBuffer(int capacity) {
    this.queue = new ArrayBlockingQueue<>(capacity);
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
