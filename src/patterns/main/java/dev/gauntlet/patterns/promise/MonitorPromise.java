package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A promise guarded by one monitor; callbacks run outside of it. */
@Correct(way = "intrinsic monitor")
public final class MonitorPromise<T> implements Promise<T> {
  private final Object monitor = new Object();
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
    synchronized (monitor) {
      return settled != null;
    }
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    synchronized (monitor) {
      while (settled == null) {
        monitor.wait();
      }
      return settled.get();
    }
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    Settled<T> ending;
    synchronized (monitor) {
      if (settled == null) {
        callbacks.add(callback);
        return;
      }
      ending = settled;
    }
    ending.tell(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private boolean settle(Settled<T> ending) {
    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> waiting;
    synchronized (monitor) {
      if (settled != null) {
        return false;
      }
      settled = ending;
      waiting = List.copyOf(callbacks);
      callbacks.clear();
      monitor.notifyAll();
    }
    ending.tellAll(waiting);
    return true;
  }
}
