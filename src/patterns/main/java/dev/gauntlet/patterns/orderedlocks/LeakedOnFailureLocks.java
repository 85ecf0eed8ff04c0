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

/** A lock for each name. A call releases its locks after its body, but not if the body throws. */
@Buggy(
    defect = Defect.LEAKED_LOCK,
    cwe = "CWE-667",
    origin = "Clean-up written for the case that the locks cannot be had, and not for the body's",
    member = "withLocks",
    schedule =
        "A takes x and its body throws; A leaves with the exception and goes on holding x. B asks"
            + " for x and waits for ever.",
    fix = "Run the body inside the try block whose finally releases the locks.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LeakedOnFailureLocks implements OrderedLocks {
  private final Map<String, Level> levels;

  public LeakedOnFailureLocks(List<String> hierarchy) {
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
    } catch (InterruptedException e) {
      taken.forEach(Level::release);
      throw e;
    }
    asked.forEach(Level::count);
    R result = body.call();
    taken.forEach(Level::release);
    return result;
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
