package dev.gauntlet.patterns.channel;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

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
 * Guards a deque by a lock. A consumer that finds the channel closed when it wakes leaves at once,
 * without a look at the items that were accepted before.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-672",
    origin = "A consumer that is woken by a close, held to have been waiting for nothing else",
    member = "receive",
    schedule =
        "C waits; P sends 1, which wakes C, and closes before C goes on; C sees that it is closed"
            + " and is told the end: the item that was accepted is dropped",
    fix = "After a wait look for items first, and for the end only if there is none",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class DroppingCloseChannel<T> implements Channel<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public DroppingCloseChannel(int capacity) {
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
  }

  @Override
  public Optional<T> receive() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        if (closed) {
          return Optional.empty();
        }
        notEmpty.await();
        if (closed) {
          return Optional.empty();
        }
      }
      notFull.signal();
      return Optional.of(items.removeFirst());
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
