package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose completed state is read without its monitor. The flag that announces the value is
 * set before the value is.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin =
        "Two fields that belong together, written in the order of their declaration, and a fast path that reads them without the lock",
    member = "settle",
    schedule =
        "One thread completes the promise and has set the flag. Another sees the flag, skips the monitor and "
            + "reads the value, which is not there yet.",
    fix = "Set the flag last, or let one field be both value and flag.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class FlagBeforeValuePromise<T> implements Promise<T> {
  private final Object monitor = new Object();
  private final List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks =
      new ArrayList<>();
  private volatile boolean done;
  private volatile @Nullable Settled<T> settled;

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
    return done;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!done) {
      synchronized (monitor) {
        while (!done) {
          monitor.wait();
        }
      }
    }
    return Objects.requireNonNull(settled).get();
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    synchronized (monitor) {
      if (!done) {
        callbacks.add(callback);
        return;
      }
    }
    Objects.requireNonNull(settled).tell(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private boolean settle(Settled<T> ending) {
    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> waiting;
    synchronized (monitor) {
      if (done) {
        return false;
      }
      done = true;
      settled = ending;
      waiting = List.copyOf(callbacks);
      callbacks.clear();
      monitor.notifyAll();
    }
    ending.tellAll(waiting);
    return true;
  }
}
