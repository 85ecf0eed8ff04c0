package dev.gauntlet.patterns.orderedlocks;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for each name. A call looks a name up when its turn comes, behind the locks that it has
 * taken by then; one that is not in the hierarchy leaves them held.
 */
@Buggy(
    defect = Defect.LEAKED_LOCK,
    cwe = "CWE-667",
    origin = "Names checked where they are used, one by one; known ones sort before unknown ones",
    member = "withLocks",
    schedule =
        "A asks for x and for a name that does not exist: it takes x, throws"
            + " IllegalArgumentException, and goes on holding x. B asks for x and waits for ever.",
    fix = "Look all names up before the first lock is taken.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class UnknownMidwayLocks implements OrderedLocks {
  private final Map<String, Level> levels;

  public UnknownMidwayLocks(List<String> hierarchy) {
    levels = Level.of(hierarchy);
  }

  @Override
  public <R> R withLocks(List<String> names, Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    Deque<Level> taken = new ArrayDeque<>();
    try {
      for (String name : inOrder(names)) {
        Level next = Level.named(name, levels);
        boolean free = next.lock().tryLock();
        if (!free) {
          next.lock().lockInterruptibly();
        }
        next.taken(free);
        taken.push(next);
      }
    } catch (InterruptedException e) {
      taken.forEach(Level::release);
      throw e;
    }
    try {
      taken.forEach(Level::count);
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
    List<Level> asked = new ArrayList<>();
    for (String name : inOrder(names)) {
      asked.add(Level.named(name, levels));
    }
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

  private List<String> inOrder(List<String> names) {
    List<String> asked = new ArrayList<>(new LinkedHashSet<>(names));
    asked.sort((one, other) -> Integer.compare(depth(one), depth(other)));
    return asked;
  }

  private int depth(String name) {
    Level level = levels.get(Objects.requireNonNull(name, "name"));
    return level == null ? levels.size() : level.depth();
  }
}
