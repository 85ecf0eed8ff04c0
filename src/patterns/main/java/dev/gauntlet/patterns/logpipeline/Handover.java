package dev.gauntlet.patterns.logpipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A queue of limited capacity between the threads of a run, guarded by its own monitor. */
final class Handover<E> {
  private final Queue<E> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  Handover(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Appends the item, waiting while there is no room.
   *
   * @return whether it was appended; nothing is once the queue is closed
   */
  synchronized boolean put(E item) throws InterruptedException {
    while (items.size() >= capacity && !closed) {
      wait();
    }
    if (closed) {
      return false;
    }
    items.add(item);
    notifyAll();
    return true;
  }

  /** Removes the oldest item, waiting for one; null if none is left and the queue is closed. */
  synchronized @Nullable E take() throws InterruptedException {
    while (items.isEmpty() && !closed) {
      wait();
    }
    return removeOldest();
  }

  /** Removes the oldest item, waiting for a time if there is none; null if there is none then. */
  @SuppressWarnings("WaitNotInLoop") // Who polls looks again anyway.
  synchronized @Nullable E poll(long millis) throws InterruptedException {
    if (items.isEmpty() && !closed) {
      wait(millis);
    }
    return removeOldest();
  }

  synchronized boolean isEmpty() {
    return items.isEmpty();
  }

  /** Says that nothing more will come. What is there can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Closes the queue and throws away what is there. */
  synchronized void abandon() {
    items.clear();
    close();
  }

  private @Nullable E removeOldest() {
    E oldest = items.poll();
    notifyAll();
    return oldest;
  }
}
