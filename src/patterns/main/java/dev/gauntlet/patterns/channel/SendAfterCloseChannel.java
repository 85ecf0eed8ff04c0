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
 * Guards a deque by a lock, but a sender looks before it has the lock whether the channel is still
 * open.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-672",
    origin = "A volatile flag that spares the lock when there is nothing to send to",
    member = "send",
    schedule =
        "S sees the channel open; P closes it, and the consumer is told the end; S takes the lock"
            + " and appends: its item is accepted and never received",
    fix = "Look at the flag while the lock is held, right before the item is appended",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class SendAfterCloseChannel<T> implements Channel<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private volatile boolean closed;

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public SendAfterCloseChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public void send(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    requireOpen();
    lock.lock();
    try {
      while (items.size() == capacity) {
        notFull.await();
        requireOpen();
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
      while (items.isEmpty() && !closed) {
        notEmpty.await();
      }
      if (items.isEmpty()) {
        return Optional.empty();
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
    return closed;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the channel is closed");
    }
  }
}
