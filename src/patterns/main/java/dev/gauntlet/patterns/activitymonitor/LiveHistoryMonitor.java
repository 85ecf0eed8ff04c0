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
 * A monitor that guards all its state by a lock, and answers a report with a view of the samples.
 * It cannot be changed through the view, but it changes with every further sample.
 */
@Buggy(
    defect = Defect.ESCAPED_STATE,
    cwe = "CWE-374",
    origin = "DEEP monitoring: a report walks the history while the sampler changes it",
    member = "report",
    schedule =
        "The caller gets a report and begins to walk it. The sampler takes the next sample and adds"
            + " it to the list behind the report: the walk fails, or the report has grown.",
    fix = "Copy the samples while the lock is held.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LiveHistoryMonitor implements ActivityMonitor {
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private final Map<Long, Counts> counts = new TreeMap<>();
  private final History history;
  private @Nullable Run run;
  private boolean closed;

  /** Makes a monitor that does not run. */
  public LiveHistoryMonitor(Duration interval, int historyLimit) {
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
      return history.kept();
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
