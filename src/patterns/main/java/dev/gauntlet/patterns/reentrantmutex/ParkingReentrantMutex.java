package dev.gauntlet.patterns.reentrantmutex;

import dev.gauntlet.catalogue.Correct;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An owner that is swapped in, and a depth that only the owner touches. Who finds another owner
 * parks, and tries again when the lock has come free.
 */
@Correct(way = "compare-and-set of the owner, parking")
public final class ParkingReentrantMutex implements ReentrantMutex {
  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
  private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();
  private int depth;

  @Override
  public void lock() throws InterruptedException {
    if (tryLock()) {
      return;
    }
    Thread caller = Thread.currentThread();
    // Queued before it tries again: who frees the lock after that finds the caller here.
    parked.add(caller);
    try {
      while (!tryLock()) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } finally {
      parked.remove(caller);
    }
  }

  @Override
  public boolean tryLock() {
    Thread caller = Thread.currentThread();
    if (owner.get() != caller && !owner.compareAndSet(null, caller)) {
      return false;
    }
    depth++;
    return true;
  }

  @Override
  public void unlock() {
    if (owner.get() != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    depth--;
    if (depth == 0) {
      owner.set(null);
      for (Thread waiter : parked) {
        LockSupport.unpark(waiter);
      }
    }
  }

  @Override
  public int holdCount() {
    return owner.get() == Thread.currentThread() ? depth : 0;
  }
}
