package dev.gauntlet.patterns.event;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A latch for each time that the flag is clear: setting it opens the latch, and clearing it puts a
 * closed one in its place. A latch is replaced only once it is open, so a closed one is the one in
 * place.
 */
@Correct(way = "lock-free, a latch for each round")
public final class LatchEvent implements Event {
  private final AtomicReference<CountDownLatch> latch =
      new AtomicReference<>(new CountDownLatch(1));

  @Override
  public void set() {
    current().countDown();
  }

  @Override
  public void clear() {
    CountDownLatch now = current();
    if (now.getCount() == 0) {
      // Fails only if another has cleared, which does for this call too.
      latch.compareAndSet(now, new CountDownLatch(1));
    }
  }

  @Override
  public boolean isSet() {
    return current().getCount() == 0;
  }

  @Override
  public void await() throws InterruptedException {
    current().await();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return current().await(timeout, Objects.requireNonNull(unit, "unit"));
  }

  private CountDownLatch current() {
    return Objects.requireNonNull(latch.get());
  }
}
