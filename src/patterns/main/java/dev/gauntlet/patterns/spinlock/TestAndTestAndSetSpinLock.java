package dev.gauntlet.patterns.spinlock;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Names the holder in an atomic reference. Waiters only read until it is free, so that they do not
 * take its cache line from the holder, and then compete for it (Rudolph and Segall, 1984).
 */
@Correct(way = "test-and-test-and-set")
public final class TestAndTestAndSetSpinLock implements SpinLock {
  private final AtomicReference<@Nullable Thread> holder = new AtomicReference<>();

  /** Makes a free lock. */
  public TestAndTestAndSetSpinLock() {}

  @Override
  public void lock() {
    Thread caller = Thread.currentThread();
    while (holder.get() != null || !holder.compareAndSet(null, caller)) {
      Thread.onSpinWait();
    }
  }

  @Override
  public boolean tryLock() {
    return holder.compareAndSet(null, Thread.currentThread());
  }

  @Override
  public void unlock() {
    if (!holder.compareAndSet(Thread.currentThread(), null)) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
  }
}
