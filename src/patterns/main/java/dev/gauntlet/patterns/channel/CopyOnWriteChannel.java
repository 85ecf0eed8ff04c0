package dev.gauntlet.patterns.channel;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Swaps the whole state, items and end, in one step. Who cannot go on parks, and looks again when
 * something has changed.
 */
@Correct(way = "compare-and-set of an immutable state, parking")
public final class CopyOnWriteChannel<T> implements Channel<T> {
  private final AtomicReference<State<T>> state =
      new AtomicReference<>(new State<>(List.of(), false));
  private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();
  private final int capacity;

  private record State<T>(List<T> items, boolean closed) {
    State<T> withLast(T item) {
      List<T> longer = new ArrayList<>(items);
      longer.add(item);
      return new State<>(List.copyOf(longer), closed);
    }

    State<T> withoutFirst() {
      return new State<>(List.copyOf(items.subList(1, items.size())), closed);
    }
  }

  /**
   * Makes an open channel that holds nothing.
   *
   * @throws IllegalArgumentException if {@code capacity} is below 1
   */
  public CopyOnWriteChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public void send(T item) throws InterruptedException {
    Objects.requireNonNull(item, "item");
    while (true) {
      State<T> now = awaitState(found -> found.closed() || found.items().size() < capacity);
      if (now.closed()) {
        throw new IllegalStateException("the channel is closed");
      }
      if (state.compareAndSet(now, now.withLast(item))) {
        unparkAll();
        return;
      }
    }
  }

  @Override
  public Optional<T> receive() throws InterruptedException {
    while (true) {
      State<T> now = awaitState(found -> found.closed() || !found.items().isEmpty());
      if (now.items().isEmpty()) {
        return Optional.empty();
      }
      if (state.compareAndSet(now, now.withoutFirst())) {
        unparkAll();
        return Optional.of(now.items().get(0));
      }
    }
  }

  @Override
  public void close() {
    state.updateAndGet(now -> new State<>(now.items(), true));
    unparkAll();
  }

  @Override
  public boolean isClosed() {
    return current().closed();
  }

  /** Waits for a state that fulfils the condition, and returns it. */
  private State<T> awaitState(Predicate<State<T>> condition) throws InterruptedException {
    State<T> now = current();
    if (condition.test(now)) {
      return now;
    }
    Thread caller = Thread.currentThread();
    // Queued before it looks again: a change after that look finds the caller here and unparks it.
    parked.add(caller);
    try {
      now = current();
      while (!condition.test(now)) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        now = current();
      }
      return now;
    } finally {
      parked.remove(caller);
    }
  }

  private State<T> current() {
    return Objects.requireNonNull(state.get());
  }

  private void unparkAll() {
    for (Thread waiter : parked) {
      LockSupport.unpark(waiter);
    }
  }
}
