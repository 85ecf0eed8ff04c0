package dev.gauntlet.patterns.orderedlocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One lock of a hierarchy, its place in it, and what is counted of it. */
final class Level {
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong acquisitions = new AtomicLong();
  private final AtomicLong contended = new AtomicLong();
  private final int depth;
  // Whether who holds the lock had to wait for it; guarded by it.
  private boolean waited;

  private Level(int depth) {
    this.depth = depth;
  }

  /** Makes the levels of a hierarchy, by name. */
  static Map<String, Level> of(List<String> hierarchy) {
    Map<String, Level> levels = new HashMap<>();
    for (String name : hierarchy) {
      Objects.requireNonNull(name, "name");
      if (levels.put(name, new Level(levels.size())) != null) {
        throw new IllegalArgumentException("twice in the hierarchy: " + name);
      }
    }
    return levels;
  }

  /** Returns the level of that name. */
  static Level named(String name, Map<String, Level> levels) {
    @Nullable Level level = levels.get(Objects.requireNonNull(name, "name"));
    if (level == null) {
      throw new IllegalArgumentException("not in the hierarchy: " + name);
    }
    return level;
  }

  /** The place in the hierarchy, from 0. */
  int depth() {
    return depth;
  }

  ReentrantLock lock() {
    return lock;
  }

  /** Notes whether it was free when it was asked for; the caller holds it now. */
  void taken(boolean wasFree) {
    waited = !wasFree;
  }

  /** Counts that it was taken; the caller holds it. */
  void count() {
    acquisitions.incrementAndGet();
    if (waited) {
      contended.incrementAndGet();
    }
  }

  void release() {
    lock.unlock();
  }

  LockStatistics statistics() {
    return new LockStatistics(acquisitions.get(), contended.get());
  }
}
