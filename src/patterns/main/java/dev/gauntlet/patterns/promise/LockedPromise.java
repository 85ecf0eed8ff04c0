package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A promise guarded by an explicit lock with a condition; callbacks run outside of the lock. */
@Correct(way = "explicit lock")
public final class LockedPromise<T> implements Promise<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition done = lock.newCondition();
  private final List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks =
      new ArrayList<>();
  private @Nullable Settled<T> settled;

  @Override
  public boolean complete(T value) {
    return settle(Settled.value(value));
  }

  @Override
  public boolean fail(Throwable cause) {
    return settle(Settled.failure(cause));
  }

  @Override
  public boolean isDone() {
    lock.lock();
    try {
      return settled != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    lock.lockInterruptibly();
    try {
      while (settled == null) {
        done.await();
      }
      return settled.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    Settled<T> ending;
    lock.lock();
    try {
      if (settled == null) {
        callbacks.add(callback);
        return;
      }
      ending = settled;
    } finally {
      lock.unlock();
    }
    ending.tell(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private boolean settle(Settled<T> ending) {
    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> waiting;
    lock.lock();
    try {
      if (settled != null) {
        return false;
      }
      settled = ending;
      waiting = List.copyOf(callbacks);
      callbacks.clear();
      done.signalAll();
    } finally {
      lock.unlock();
    }
    ending.tellAll(waiting);
    return true;
  }
}
