package org.example.adapters;

import dev.gauntlet.patterns.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A channel on a fair {@link ReentrantLock} with a condition for either side. */
public final class ConditionChannel<T> implements Channel<T> {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition room = lock.newCondition();
  private final Condition item = lock.newCondition();
  private final ArrayBlockingQueue<T> queue;
  private volatile boolean closed;

  public ConditionChannel(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  @Override
  public void send(T sent) throws InterruptedException {
    Objects.requireNonNull(sent);
    lock.lockInterruptibly();
    try {
      refuseIfClosed();
      while (!queue.offer(sent)) {
        room.await();
        refuseIfClosed();
      }
      item.signal();
    } finally {
      lock.unlock();
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  @Override
  public Optional<T> receive() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (queue.isEmpty() && !closed) {
        item.await();
      }
      Optional<T> received = Optional.ofNullable(queue.poll());
      room.signal();
      return received;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
      item.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
