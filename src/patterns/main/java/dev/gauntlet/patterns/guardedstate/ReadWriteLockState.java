package dev.gauntlet.patterns.guardedstate;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;

/** Guards the state by a read-write lock: readers share it, a change has it alone. */
@Correct(way = "read-write lock")
public final class ReadWriteLockState<S> implements GuardedState<S> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private S state;

  /** Guards an initial state. */
  public ReadWriteLockState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public S read() {
    lock.readLock().lock();
    try {
      return state;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public S update(UnaryOperator<S> change) {
    Objects.requireNonNull(change, "change");
    lock.writeLock().lock();
    try {
      S next = Objects.requireNonNull(change.apply(state), "the new state");
      state = next;
      return next;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
