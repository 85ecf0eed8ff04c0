package dev.gauntlet.patterns.spinlock;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands out numbers and serves them in turn: first come, first served. */
@Correct(way = "ticket lock, fair")
public final class TicketSpinLock implements SpinLock {
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong served = new AtomicLong();

  // Written by the holder alone, and read by whoever asks whether it is the holder.
  private volatile @Nullable Thread holder;

  /** Makes a free lock. */
  public TicketSpinLock() {}

  @Override
  public void lock() {
    long mine = next.getAndIncrement();
    while (served.get() != mine) {
      Thread.onSpinWait();
    }
    holder = Thread.currentThread();
  }

  @Override
  public boolean tryLock() {
    long now = served.get();
    if (!next.compareAndSet(now, now + 1)) {
      return false;
    }
    holder = Thread.currentThread();
    return true;
  }

  @Override
  public void unlock() {
    if (holder != Thread.currentThread()) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
    holder = null;
    served.getAndIncrement();
  }
}
