package dev.gauntlet.patterns.objectpool;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
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
 * The idle objects and the set of those that are out, guarded by a lock. borrow waits for an idle
 * object and takes it in two steps, and another may take it in between.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "A wait made a method of its own, with the lock inside",
    member = "borrow",
    schedule =
        "One object. A and B both find it idle; A takes it out; B takes from what is empty now and"
            + " throws NoSuchElementException",
    fix = "Take the object under the same lock under which it was found idle",
    flaggedBy = {JCSTRESS, VMLENS})
public final class CheckThenBorrowPool<T> implements ObjectPool<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Deque<T> idle;
  private final Set<T> out = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes a pool of these objects. */
  public CheckThenBorrowPool(List<T> objects) {
    this.idle = new ArrayDeque<>(objects);
  }

  @Override
  public T borrow() throws InterruptedException {
    awaitIdle();
    return take();
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
      returned.signalAll();
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

  private void awaitIdle() throws InterruptedException {
    lock.lock();
    try {
      while (idle.isEmpty()) {
        returned.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private T take() {
    lock.lock();
    try {
      T object = idle.removeFirst();
      out.add(object);
      return object;
    } finally {
      lock.unlock();
    }
  }
}
