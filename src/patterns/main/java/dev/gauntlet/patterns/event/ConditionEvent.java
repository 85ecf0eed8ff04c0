package dev.gauntlet.patterns.event;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A flag under a lock, with a condition that signals every waiter when it is set. */
@Correct(way = "explicit lock and condition")
public final class ConditionEvent implements Event {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean set;

  @Override
  public void set() {
    lock.lock();
    try {
      set = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void clear() {
    lock.lock();
    try {
      set = false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isSet() {
    lock.lock();
    try {
      return set;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void await() throws InterruptedException {
    lock.lock();
    try {
      while (!set) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long left = Objects.requireNonNull(unit, "unit").toNanos(timeout);
    lock.lock();
    try {
      while (!set) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
