package dev.gauntlet.patterns.objectpool;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The idle objects and the set of those that are out, guarded by the monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorObjectPool<T> implements ObjectPool<T> {
  private final Deque<T> idle;
  private final Set<T> out = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes a pool of these objects. */
  public MonitorObjectPool(List<T> objects) {
    this.idle = new ArrayDeque<>(objects);
  }

  @Override
  public synchronized T borrow() throws InterruptedException {
    while (idle.isEmpty()) {
      wait();
    }
    T object = idle.removeFirst();
    out.add(object);
    return object;
  }

  @Override
  public synchronized void giveBack(T object) {
    if (!out.remove(Objects.requireNonNull(object, "object"))) {
      throw new IllegalStateException("not out: " + object);
    }
    idle.addLast(object);
    notifyAll();
  }

  @Override
  public synchronized int idle() {
    return idle.size();
  }
}
