package dev.gauntlet.patterns.channel;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Guards a deque by a lock, and ends when as many items were received as were sent. What was sent
 * is counted after the lock is released.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "SLIDES 1 (guide's own): consumers leave when an unguarded count says so",
    member = "send",
    schedule =
        "A and B have each appended an item; both take 0 from the count and put 1 back; the channel"
            + " is closed; C receives one item, and is then told the end beside the other",
    fix = "Count while the lock is held; better, end when closed and empty, without a count",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CountingEndChannel<T> implements Channel<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;
  private int sent;
  private int received;

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public CountingEndChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public void send(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      while (items.size() == capacity && !closed) {
        notFull.await();
      }
      if (closed) {
        throw new IllegalStateException("the channel is closed");
      }
      items.addLast(item);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
    sent++;
  }

  @Override
  public Optional<T> receive() throws InterruptedException {
    lock.lock();
    try {
      while (!closed || received != sent) {
        if (!items.isEmpty()) {
          received++;
          notFull.signal();
          return Optional.of(items.removeFirst());
        }
        notEmpty.await();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
