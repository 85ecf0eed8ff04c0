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
 * Guards a deque by a lock and ends it with a marker behind the last item. The consumer that takes
 * the marker out is the only one of those who wait that learns of the end.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "CONCISE producer-consumer: the end marker of one consumer, with a second consumer",
    member = "receive",
    schedule =
        "Consumers C and D wait; P closes, which puts one marker and wakes both; C takes the marker"
            + " and is told the end; D finds nothing and waits for ever",
    fix = "Leave the marker in its place once it is the only thing left",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class OnePillChannel<T> implements Channel<T> {
  private static final Object END = new Object();

  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<Object> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;
  private boolean ended;

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public OnePillChannel(int capacity) {
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
  @SuppressWarnings("unchecked")
  public Optional<T> receive() throws InterruptedException {
    lock.lock();
    try {
      if (ended) {
        return Optional.empty();
      }
      while (items.isEmpty()) {
        notEmpty.await();
      }
      Object next = items.removeFirst();
      if (next == END) {
        ended = true;
        return Optional.empty();
      }
      notFull.signal();
      return Optional.of((T) next);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        items.addLast(END);
        notEmpty.signalAll();
        notFull.signalAll();
      }
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
