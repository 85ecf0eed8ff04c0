package dev.gauntlet.patterns.workerpool;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of a pool that was given no factory, and numbers them. */
final class NamedWorkers implements ThreadFactory {
  private final AtomicInteger made = new AtomicInteger();

  @Override
  public Thread newThread(Runnable work) {
    return new Thread(work, "worker " + made.incrementAndGet());
  }
}
