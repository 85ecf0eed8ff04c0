package dev.gauntlet.patterns.workqueue;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A heap and a lock with a condition for those who wait. submit takes the lock to signal, but adds
 * to the heap before it has it, beside others that add or remove.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Keeps the heap's work out of the lock, which is held to be for waiting",
    member = "submit",
    schedule =
        "A and B submit. Both find the heap empty and put their entry in the first place; both"
            + " write size 1: A's item is lost",
    fix = "Add to the heap while the lock is held",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UnguardedHeapWorkQueue<T> implements WorkQueue<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Queue<Entry<T>> heap = new PriorityQueue<>();
  private final AtomicLong submitted = new AtomicLong();

  @Override
  public void submit(int priority, T item) {
    Objects.requireNonNull(item, "item");
    heap.add(new Entry<>(priority, submitted.getAndIncrement(), item));
    lock.lock();
    try {
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
}
