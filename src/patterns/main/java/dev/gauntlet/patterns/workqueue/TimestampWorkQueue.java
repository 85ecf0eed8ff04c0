package dev.gauntlet.patterns.workqueue;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A heap guarded by a lock, in the order of the times at which items were submitted. The clock can
 * repeat: each thread makes its own times differ, but those of two threads may be equal, or in the
 * wrong order.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "DEEP production patterns 1 (guide's own): ties by a clock that can repeat",
    member = "submit",
    schedule =
        "In one millisecond, 5: A submits 1, 2 and 3, which get the times 5, 6 and 7; then B"
            + " submits 4, which gets the time 5 and leaves before 2 and 3",
    fix = "Number the items under the lock",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class TimestampWorkQueue<T> implements WorkQueue<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Queue<Entry<T>> heap = new PriorityQueue<>();

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Long> latest = ThreadLocal.withInitial(() -> 0L);

  @Override
  public void submit(int priority, T item) {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      heap.add(new Entry<>(priority, now(), item));
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<T> poll() {
    lock.lock();
    try {
      return Optional.ofNullable(heap.poll()).map(Entry::item);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (heap.isEmpty()) {
        notEmpty.await();
      }
      return heap.remove().item();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return heap.size();
    } finally {
      lock.unlock();
    }
  }

  private long now() {
    long now = Math.max(System.currentTimeMillis(), latest.get() + 1);
    latest.set(now);
    return now;
  }
}
