package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A read-write lock that swaps its whole state in one step. Who cannot enter parks, and tries again
 * when somebody has left.
 */
@Correct(way = "compare-and-set of an immutable state, parking")
public final class CopyOnWriteReadWriteMutex implements ReadWriteMutex {
  private final AtomicReference<State> state = new AtomicReference<>(new State(0, null, 0));
  private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
  private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();

  private record State(int readers, @Nullable Thread writer, int waitingWriters) {
    State withReaders(int change) {
      return new State(readers + change, writer, waitingWriters);
    }

    State withWaitingWriters(int change) {
      return new State(readers, writer, waitingWriters + change);
    }
  }

  @Override
  public void lockRead() throws InterruptedException {
    enter(now -> now.writer() == null && now.waitingWriters() == 0 ? now.withReaders(1) : null);
    reading.set(true);
  }

  @Override
  public void unlockRead() {
    if (!reading.get()) {
      throw new IllegalMonitorStateException("the caller is not reading");
    }
    reading.remove();
    state.updateAndGet(now -> now.withReaders(-1));
    unparkAll();
  }

  @Override
  public void lockWrite() throws InterruptedException {
    Thread caller = Thread.currentThread();
    state.updateAndGet(now -> now.withWaitingWriters(1));
    try {
      enter(
          now ->
              now.writer() == null && now.readers() == 0
                  ? new State(0, caller, now.waitingWriters() - 1)
                  : null);
    } catch (InterruptedException e) {
      state.updateAndGet(now -> now.withWaitingWriters(-1));
      unparkAll();
      throw e;
    }
  }

  @Override
  public void unlockWrite() {
    Thread caller = Thread.currentThread();
    state.updateAndGet(
        now -> {
          if (now.writer() != caller) {
            throw new IllegalMonitorStateException("the caller is not writing");
          }
          return new State(0, null, now.waitingWriters());
        });
    unparkAll();
  }

  /** The state after the caller has entered, or {@code null} while it may not. */
  @FunctionalInterface
  private interface Entry {
    @Nullable State after(State current);
  }

  private void enter(Entry entry) throws InterruptedException {
    Thread caller = Thread.currentThread();
    // Queued before it looks: who leaves after the look finds the caller here and unparks it.
    parked.add(caller);
    try {
      while (true) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        State current = Objects.requireNonNull(state.get());
        State after = entry.after(current);
        if (after == null) {
          LockSupport.park(this);
        } else if (state.compareAndSet(current, after)) {
          return;
        }
      }
    } finally {
      parked.remove(caller);
    }
  }

  private void unparkAll() {
    for (Thread waiter : parked) {
      LockSupport.unpark(waiter);
    }
  }
}
