package dev.gauntlet.patterns.activitymonitor;

import dev.gauntlet.catalogue.Correct;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A monitor that guards all its state by its own monitor, and whose sampler waits between samples
 * for the latch that ends it.
 */
@Correct(way = "intrinsic monitor, and a latch for each run")
public final class LatchActivityMonitor implements ActivityMonitor {
  private final long intervalNanos;
  private final Map<Long, Counts> counts = new TreeMap<>();
  private final History history;
  private @Nullable CountDownLatch stop;
  private boolean closed;

  /** Makes a monitor that does not run. */
  public LatchActivityMonitor(Duration interval, int historyLimit) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval: " + interval);
    }
    intervalNanos = interval.toNanos();
    history = new History(historyLimit);
  }

  @Override
  public synchronized void start() {
    if (closed) {
      throw new IllegalStateException("the monitor is closed");
    }
    if (stop == null) {
      CountDownLatch mine = new CountDownLatch(1);
      Thread sampler = new Thread(() -> sampleUntil(mine), "activity sampler");
      sampler.setDaemon(true);
      sampler.start();
      stop = mine;
    }
  }

  @Override
  public synchronized void stop() {
    if (stop != null) {
      stop.countDown();
      stop = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return stop != null;
  }

  @Override
  public synchronized void recordOperation(boolean success) {
    counts.merge(Thread.currentThread().getId(), Counts.ofOne(success), Counts::plus);
  }

  @Override
  public synchronized List<ThreadActivity> report() {
    return List.copyOf(history.kept());
  }

  @Override
  public synchronized void close() {
    closed = true;
    stop();
  }

  private void sampleUntil(CountDownLatch mine) {
    try {
      boolean stopped = false;
      while (!stopped) {
        sample(mine);
        stopped = mine.await(intervalNanos, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      // Whoever interrupts the sampler wants it to end.
    } finally {
      leave(mine);
    }
  }

  /** Takes a sample, unless the run was stopped meanwhile. */
  private synchronized void sample(CountDownLatch mine) {
    if (stop == mine) {
      history.sample(counts);
    }
  }

  /** Does not leave a run behind that has no sampler. */
  private synchronized void leave(CountDownLatch mine) {
    if (stop == mine) {
      stop = null;
    }
  }
}
