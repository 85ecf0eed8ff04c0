package dev.gauntlet.patterns.latch;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.CountDownLatch;

/** Leaves the work to the JDK's own latch. */
@Correct(way = "built on java.util.concurrent")
public final class DelegatingLatch implements Latch {
  private final CountDownLatch latch;

  /**
   * Makes a latch.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public DelegatingLatch(int count) {
    latch = new CountDownLatch(count);
  }

  @Override
  public void countDown() {
    latch.countDown();
  }

  @Override
  public void await() throws InterruptedException {
    latch.await();
  }

  @Override
  public long count() {
    return latch.getCount();
  }
}
