package dev.gauntlet.models.workerpool;

import dev.gauntlet.check.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes time, and returns how many were at it at the same time. */
final class SlowTask implements Callable<Integer> {
  private final AtomicInteger inside = new AtomicInteger();

  @Override
  public Integer call() throws InterruptedException {
    int before = inside.incrementAndGet();
    Threads.pause();
    int after = inside.getAndDecrement();
    return Math.max(before, after);
  }
}
