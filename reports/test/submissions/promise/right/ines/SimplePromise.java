package ines;

import dev.gauntlet.patterns.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** The monitor is for the state, the latch is for those who wait in get. */
public class SimplePromise<T> implements Promise<T> {
  private final CountDownLatch finished = new CountDownLatch(1);
  private List<BiConsumer<? super T, ? super Throwable>> listeners = new ArrayList<>();
  private T result;
  private Throwable error;

  public SimplePromise() {}

  @Override
  public boolean complete(T value) {
    Objects.requireNonNull(value, "value");
    return finish(value, null);
  }

  @Override
  public boolean fail(Throwable cause) {
    Objects.requireNonNull(cause, "cause");
    return finish(null, cause);
  }

  @Override
  public boolean isDone() {
    return finished.getCount() == 0;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!isDone()) {
      finished.await();
    }
    // written before the latch opened, so it can be read without the monitor
    if (error != null) {
      throw new ExecutionException(error);
    }
    return result;
  }

  @Override
  public void whenDone(BiConsumer<? super T, ? super Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    synchronized (this) {
      if (!isDone()) {
        listeners.add(callback);
        return;
      }
    }
    callback.accept(result, error);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    Objects.requireNonNull(computation, "computation");
    T value;
    try {
      value = Objects.requireNonNull(computation.call(), "the computation returned null");
    } catch (Throwable problem) {
      fail(problem);
      return;
    }
    complete(value);
  }

  private boolean finish(T value, Throwable cause) {
    List<BiConsumer<? super T, ? super Throwable>> toCall;
    synchronized (this) {
      if (isDone()) {
        return false;
      }
      result = value;
      error = cause;
      toCall = listeners;
      listeners = null;
      finished.countDown();
    }
    // outside of the monitor, a callback can do what it likes
    Throwable thrown = null;
    for (BiConsumer<? super T, ? super Throwable> each : toCall) {
      try {
        each.accept(value, cause);
      } catch (RuntimeException | Error e) {
        thrown = e; // the others must be called as well
      }
    }
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
    return true;
  }
}
