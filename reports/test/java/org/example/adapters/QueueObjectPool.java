package org.example.adapters;

import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** An object pool that keeps idle objects in a {@link LinkedBlockingQueue} and knows who is out. */
public final class QueueObjectPool<T> implements ObjectPool<T> {
  private final LinkedBlockingQueue<T> idle;
  private final Set<T> out = ConcurrentHashMap.newKeySet();

  public QueueObjectPool(List<T> objects) {
    idle = new LinkedBlockingQueue<>(objects);
  }

  @Override
  public T borrow() throws InterruptedException {
    T object = idle.take();
    out.add(object);
    return object;
  }

  @Override
  public void giveBack(T object) {
    if (!out.remove(Objects.requireNonNull(object))) {
      throw new IllegalStateException("not out: " + object);
    }
    idle.add(object);
  }

  @Override
  public int idle() {
    return idle.size();
  }
}
