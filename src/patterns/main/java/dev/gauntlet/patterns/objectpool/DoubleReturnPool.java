package dev.gauntlet.patterns.objectpool;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
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
 * The idle objects and the set of those that are out, guarded by a lock. giveBack asks whether the
 * object is out and puts it back in two steps, so that two threads may both give it back. It is
 * idle twice then, and two borrowers get it at once.
 */
@Buggy(
    defect = Defect.DOUBLE_RELEASE,
    cwe = "CWE-765",
    origin = "Checks its argument first, as is good practice, but before it takes the lock",
    member = "giveBack",
    schedule =
        "A and B give the same object back; both find it out; both put it among the idle ones: one"
            + " object counts as two",
    fix = "Remove the object from those that are out, and put it back only if it was there",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class DoubleReturnPool<T> implements ObjectPool<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Deque<T> idle;
  private final Set<T> out = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes a pool of these objects. */
  public DoubleReturnPool(List<T> objects) {
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
    if (!isOut(Objects.requireNonNull(object, "object"))) {
      throw new IllegalStateException("not out: " + object);
    }
    lock.lock();
    try {
      out.remove(object);
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

  private boolean isOut(T object) {
    lock.lock();
    try {
      return out.contains(object);
    } finally {
      lock.unlock();
    }
  }
}
