package dev.gauntlet.patterns.orderedlocks;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for each name. A call takes its locks in the order in which it was asked for them, so two
 * that ask the other way round wait for each other.
 */
@Buggy(
    defect = Defect.DEADLOCK,
    cwe = "CWE-833",
    origin = "A hierarchy that is declared, and left to the callers to keep",
    member = "withLocks",
    schedule =
        "A asks for x, y and takes x; B asks for y, x and takes y; A waits for y and B for x, for"
            + " ever.",
    fix = "Sort the locks by the hierarchy before the first is taken.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class AsRequestedLocks implements OrderedLocks {
  private final Map<String, Level> levels;

  public AsRequestedLocks(List<String> hierarchy) {
    levels = Level.of(hierarchy);
  }

  @Override
  public <R> R withLocks(List<String> names, Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    Set<Level> asked = levelsOf(names);
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
    Set<Level> asked = levelsOf(names);
    Deque<Level> taken = new ArrayDeque<>();
    try {
      for (Level level : asked) {
        boolean free = level.lock().tryLock();
        if (!free && !lockBefore(deadline, level.lock())) {
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

  private Set<Level> levelsOf(List<String> names) {
    Set<Level> asked = new LinkedHashSet<>();
    for (String name : names) {
      asked.add(Level.named(name, levels));
    }
    return asked;
  }
}
