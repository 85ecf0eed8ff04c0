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
 * A monitor that guards all its state by a lock, which a start takes once to look whether the
 * monitor runs and once more to say that it does. Two starts at once start two samplers, one of
 * which no stop ends.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-362",
    origin = "A start that asks the monitor's own, thread-safe isRunning first",
    member = "start",
    schedule =
        "A calls start and sees that the monitor does not run; so does B. Both start a sampler, and"
            + " stop ends that of the second: the other samples until the monitor is closed.",
    fix = "Look and set under one hold of the lock.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class DoubleStartMonitor implements ActivityMonitor {
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private final Map<Long, Counts> counts = new TreeMap<>();
  private final History history;
  private @Nullable Run run;
  private boolean closed;

  /** Makes a monitor that does not run. */
  public DoubleStartMonitor(Duration interval, int historyLimit) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval: " + interval);
    }
    intervalNanos = interval.toNanos();
    history = new History(historyLimit);
  }

  @Override
  public void start() {
    if (!isRunning()) {
      Run mine = new Run();
      begin(mine);
      newSampler(mine).start();
    }
  }

  private void begin(Run mine) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the monitor is closed");
      }
      run = mine;
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
      stopped.signalAll();
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
      while (!mine.over && !closed) {
        history.sample(counts);
        long nanos = intervalNanos;
        while (!mine.over && !closed && nanos > 0) {
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
