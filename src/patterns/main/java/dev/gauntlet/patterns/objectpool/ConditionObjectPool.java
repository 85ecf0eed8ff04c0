package dev.gauntlet.patterns.objectpool;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The idle objects and the set of those that are out, guarded by a lock. All who wait do so for the
 * same, so each object given back signals one of them.
 */
@Correct(way = "explicit lock, one condition")
public final class ConditionObjectPool<T> implements ObjectPool<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Deque<T> idle;
  private final Set<T> out = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes a pool of these objects. */
  public ConditionObjectPool(List<T> objects) {
    this.idle = new ArrayDeque<>(objects);
  }

  @Override
  public T borrow() throws InterruptedException {
    lock.lock();
    try {
      while (idle.isEmpty()) {
        returned.await();
      }
      T object = idle.removeFirst();
      out.add(object);
      return object;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void giveBack(T object) {
    Objects.requireNonNull(object, "object");
    lock.lock();
    try {
      if (!out.remove(object)) {
        throw new IllegalStateException("not out: " + object);
      }
      idle.addLast(object);
      returned.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int idle() {
    lock.lock();
    try {
      return idle.size();
    } finally {
      lock.unlock();
    }
  }
}
