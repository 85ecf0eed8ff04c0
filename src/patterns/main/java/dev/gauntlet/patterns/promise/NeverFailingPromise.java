package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
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

/** A promise guarded by an explicit lock. A computation that throws leaves it pending for ever. */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin =
        "SLIDES 3: the computation's exception ends the thread that runs it, and nothing completes the future",
    member = "completeWith",
    schedule =
        "One thread waits in get; another runs a computation that throws. The exception goes up the stack of "
            + "the computing thread, the promise stays pending, and the waiter waits for ever.",
    fix = "Catch what the computation throws and complete the promise with it.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class NeverFailingPromise<T> implements Promise<T> {
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
    Objects.requireNonNull(computation, "computation");
    Settled<T> ending;
    try {
      ending = Settled.value(computation.call());
    } catch (Exception e) {
      throw new IllegalStateException("the computation failed", e);
    }
    settle(ending);
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
