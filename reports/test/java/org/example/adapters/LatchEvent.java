package org.example.adapters;

import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** An event that is a {@link CountDownLatch} until it is cleared, and then another. */
public final class LatchEvent implements Event {
  private final AtomicReference<CountDownLatch> latch =
      new AtomicReference<>(new CountDownLatch(1));

  @Override
  public void set() {
    latch.get().countDown();
  }

  @Override
  public void clear() {
    CountDownLatch current = latch.get();
    if (current.getCount() == 0) {
      latch.compareAndSet(current, new CountDownLatch(1));
    }
  }

  @Override
  public boolean isSet() {
    return latch.get().getCount() == 0;
  }

  @Override
  public void await() throws InterruptedException {
    latch.get().await();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return latch.get().await(timeout, unit);
  }
}
