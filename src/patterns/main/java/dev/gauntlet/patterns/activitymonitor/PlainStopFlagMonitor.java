package dev.gauntlet.patterns.activitymonitor;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A monitor whose running flag is neither volatile nor read under a lock. Its sampler, or who asks
 * whether it runs, may never see it change.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "SLIDES 13: the flag that ends the sampling loop is a plain field",
    member = "sampleWhileRunning",
    schedule =
        "The sampler reads the flag while stop clears it, with nothing to order the two: it may go"
            + " on with the value that it has read before. So may a thread that asks in a loop"
            + " whether the monitor runs, once the read is compiled out of that loop.",
    fix = "Make the flag volatile.",
    flaggedBy = {Engine.JCSTRESS, Engine.VMLENS})
public final class PlainStopFlagMonitor implements ActivityMonitor {
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private final Map<Long, Counts> counts = new TreeMap<>();
  private final History history;
  private @Nullable Thread sampler;
  private boolean running;
  private boolean closed;

  /** Makes a monitor that does not run. */
  public PlainStopFlagMonitor(Duration interval, int historyLimit) {
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
    if (sampler == null) {
      Thread fresh = new Thread(() -> sampleWhileRunning(), "activity sampler");
      fresh.setDaemon(true);
      running = true;
      fresh.start();
      sampler = fresh;
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    Thread ending = sampler;
    if (ending != null) {
      wakeSampler();
      joinUninterruptibly(ending);
      sampler = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void recordOperation(boolean success) {
    lock.lock();
    try {
      counts.merge(Thread.currentThread().getId(), Counts.ofOne(success), Counts::plus);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<ThreadActivity> report() {
    lock.lock();
    try {
      return List.copyOf(history.kept());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stop();
  }

  private void sampleWhileRunning() {
    try {
      while (running) {
        lock.lock();
        try {
          history.sample(counts);
          long nanos = intervalNanos;
          while (running && nanos > 0) {
            nanos = stopped.awaitNanos(nanos);
          }
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private void wakeSampler() {
    lock.lock();
    try {
      stopped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void joinUninterruptibly(Thread ending) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ending.join();
        ended = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
