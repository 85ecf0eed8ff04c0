package dev.gauntlet.patterns.objectpool;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A semaphore with a permit for each idle object, where borrowers wait, and a monitor for who has
 * what, which is held for a moment only.
 */
@Correct(way = "semaphore and monitor")
public final class SemaphoreObjectPool<T> implements ObjectPool<T> {
  private final Semaphore permits;
  private final Deque<T> idle;
  private final Set<T> out = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes a pool of these objects. */
  public SemaphoreObjectPool(List<T> objects) {
    this.idle = new ArrayDeque<>(objects);
    this.permits = new Semaphore(idle.size());
  }

  @Override
  public T borrow() throws InterruptedException {
    permits.acquire();
    return take();
  }

  @Override
  public void giveBack(T object) {
    putBack(Objects.requireNonNull(object, "object"));
    // Only once the object is idle: a permit says that there is one to take.
    permits.release();
  }

  @Override
  public synchronized int idle() {
    return idle.size();
  }

  private synchronized T take() {
    T object = idle.removeFirst();
    out.add(object);
    return object;
  }

  private synchronized void putBack(T object) {
    if (!out.remove(object)) {
      throw new IllegalStateException("not out: " + object);
    }
    idle.addLast(object);
  }
}
