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
 * A monitor whose counts are a map that is copied for each change, so that recording takes no lock.
 * Two threads that record at once copy the same map, and the count of one is lost.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Copy on write, without the lock that its writers need",
    member = "recordOperation",
    schedule =
        "Two threads have recorded one operation each. Both copy the map, each counts its own"
            + " second operation in its copy, and the copy that is published last lacks the"
            + " other's.",
    fix = "Let writers hold a lock, or merge into a concurrent map.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LostOperationsMonitor implements ActivityMonitor {
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private volatile Map<Long, Counts> counts = new TreeMap<>();
  private final History history;
  private @Nullable Run run;
  private boolean closed;

  /** Makes a monitor that does not run. */
  public LostOperationsMonitor(Duration interval, int historyLimit) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval: " + interval);
    }
    intervalNanos = interval.toNanos();
    history = new History(historyLimit);
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the monitor is closed");
      }
      if (run == null) {
        Run mine = new Run();
        newSampler(mine).start();
        run = mine;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      if (run != null) {
        run.over = true;
        run = null;
        stopped.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    lock.lock();
    try {
      return run != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void recordOperation(boolean success) {
    Map<Long, Counts> changed = new TreeMap<>(counts);
    changed.merge(Thread.currentThread().getId(), Counts.ofOne(success), Counts::plus);
    counts = changed;
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
  public void close() {
    lock.lock();
    try {
      closed = true;
      stop();
    } finally {
      lock.unlock();
    }
  }

  /** One time that the monitor runs; guarded by the lock. */
  private static final class Run {
    private boolean over;
  }

  private Thread newSampler(Run mine) {
    Thread sampler = new Thread(() -> sampleUntilOver(mine), "activity sampler");
    sampler.setDaemon(true);
    return sampler;
  }

  private void sampleUntilOver(Run mine) {
    lock.lock();
    try {
      while (!mine.over) {
        history.sample(counts);
        long nanos = intervalNanos;
        while (!mine.over && nanos > 0) {
          nanos = stopped.awaitNanos(nanos);
        }
      }
    } catch (InterruptedException e) {
      // Whoever interrupts the sampler wants it to end.
    } finally {
      if (run == mine) {
        run = null;
      }
      lock.unlock();
    }
  }
}
