import dev.gauntlet.patterns.promise.Promise;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

public class MyPromise<T> implements Promise<T> {
  private T value;
  private Throwable cause;
  private boolean done;
  private final List<BiConsumer<? super T, ? super Throwable>> callbacks = new LinkedList<>();

  public MyPromise() {}

  @Override
  public boolean complete(T value) {
    if (value == null) throw new NullPointerException("value");
    if (isDone()) return false;
    finish(value, null);
    return true;
  }

  @Override
  public boolean fail(Throwable cause) {
    if (cause == null) throw new NullPointerException("cause");
    if (isDone()) return false;
    finish(null, cause);
    return true;
  }

  private void finish(T v, Throwable c) {
    List<BiConsumer<? super T, ? super Throwable>> todo;
    synchronized (this) {
      value = v;
      cause = c;
      done = true;
      todo = new LinkedList<>(callbacks);
      callbacks.clear();
      notifyAll();
    }
    RuntimeException problem = null;
    for (BiConsumer<? super T, ? super Throwable> cb : todo) {
      try {
        cb.accept(v, c);
      } catch (RuntimeException e) {
        problem = e;
      }
    }
    if (problem != null) throw problem;
  }

  @Override
  public synchronized boolean isDone() {
    return done;
  }

  @Override
  public synchronized T get() throws InterruptedException, ExecutionException {
    while (!done) wait();
    if (cause != null) throw new ExecutionException(cause);
    return value;
  }

  @Override
  public void whenDone(BiConsumer<? super T, ? super Throwable> callback) {
    if (callback == null) throw new NullPointerException("callback");
    T v;
    Throwable c;
    synchronized (this) {
      if (!done) {
        callbacks.add(callback);
        return;
      }
      v = value;
      c = cause;
    }
    callback.accept(v, c);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    if (computation == null) throw new NullPointerException("computation");
    T v = null;
    Throwable problem = null;
    try {
      v = computation.call();
      if (v == null) throw new NullPointerException("the result");
    } catch (Throwable t) {
      problem = t;
    }
    if (problem == null) complete(v);
    else fail(problem);
  }
}
