package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A worker that looks at a volatile flag before each round. Whoever first claims it, to start or to
 * stop it, decides whether there is a thread at all. What a round throws reaches the thread's
 * uncaught exception handler.
 */
@Correct(way = "volatile flag, atomic claim and a latch")
public final class VolatileFlagStoppableWorker implements StoppableWorker {
  private final Runnable round;
  private final ThreadFactory threads;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final AtomicLong rounds = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;

  /** Makes a worker that is not started. */
  public VolatileFlagStoppableWorker(Runnable round) {
    this(round, Executors.defaultThreadFactory());
  }

  /** Makes a worker that is not started and will run on a thread of the factory. */
  public VolatileFlagStoppableWorker(Runnable round, ThreadFactory threads) {
    this.round = Objects.requireNonNull(round, "round");
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public void start() {
    if (!claimed.compareAndSet(false, true)) {
      return;
    }
    boolean started = false;
    try {
      threads.newThread(() -> work()).start();
      started = true;
    } finally {
      if (!started) {
        // No thread was to be had, and nothing will ever run.
        ended.countDown();
      }
    }
  }

  @Override
  public void stop() {
    stopped = true;
    if (claimed.compareAndSet(false, true)) {
      ended.countDown();
    }
  }

  @Override
  public boolean awaitStopped(long timeout, TimeUnit unit) throws InterruptedException {
    return ended.await(timeout, unit);
  }

  @Override
  public long rounds() {
    return rounds.get();
  }

  private void work() {
    try {
      while (!stopped) {
        round.run();
        rounds.incrementAndGet();
      }
    } finally {
      ended.countDown();
    }
  }
}
