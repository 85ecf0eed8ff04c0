package dev.gauntlet.patterns.orderedlocks;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for each name. A call that runs out of time gives back what it has taken and says so, and
 * its clean-up then gives the same locks back again.
 */
@Buggy(
    defect = Defect.DOUBLE_RELEASE,
    cwe = "CWE-765",
    origin = "DEEP synchronisation 1 (guide's own): after a timeout the clean-up releases again",
    member = "tryWithLocks",
    schedule =
        "B holds y. A takes x, cannot have y in time, and releases x; the finally block releases x"
            + " once more, which A no longer holds: IllegalMonitorStateException instead of false.",
    fix = "Leave the release to the finally block alone.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class DoubleReleaseLocks implements OrderedLocks {
  private final Map<String, Level> levels;

  public DoubleReleaseLocks(List<String> hierarchy) {
    levels = Level.of(hierarchy);
  }

  @Override
  public <R> R withLocks(List<String> names, Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    List<Level> asked = inOrder(names);
    Deque<Level> taken = new ArrayDeque<>();
    try {
      for (Level level : asked) {
        boolean free = level.lock().tryLock();
        if (!free) {
          level.lock().lockInterruptibly();
        }
        level.taken(free);
        taken.push(level);
      }
      asked.forEach(Level::count);
      return body.call();
    } finally {
      taken.forEach(Level::release);
    }
  }

  @Override
  public boolean tryWithLocks(List<String> names, long timeout, TimeUnit unit, Runnable body)
      throws InterruptedException {
    Objects.requireNonNull(body, "body");
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    List<Level> asked = inOrder(names);
    Deque<Level> taken = new ArrayDeque<>();
    try {
      for (Level level : asked) {
        boolean free = level.lock().tryLock();
        if (!free && !lockBefore(deadline, level.lock())) {
          taken.forEach(Level::release);
          return false;
        }
        level.taken(free);
        taken.push(level);
      }
      asked.forEach(Level::count);
      body.run();
      return true;
    } finally {
      taken.forEach(Level::release);
    }
  }

  private static boolean lockBefore(long deadline, ReentrantLock lock) throws InterruptedException {
    long left = deadline - System.nanoTime();
    return left > 0 && lock.tryLock(left, TimeUnit.NANOSECONDS);
  }

  @Override
  public LockStatistics statistics(String name) {
    return Level.named(name, levels).statistics();
  }

  private List<Level> inOrder(List<String> names) {
    List<Level> asked = new ArrayList<>();
    for (String name : names) {
      Level level = Level.named(name, levels);
      if (!asked.contains(level)) {
        asked.add(level);
      }
    }
    asked.sort(Comparator.comparingInt(Level::depth));
    return asked;
  }
}
