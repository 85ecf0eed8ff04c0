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
 * A promise that looks whether it is complete before it takes its monitor, and not again inside.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin =
        "SLIDES 3: setting a result does not ask whether there is one already; here the question is asked, but outside of the lock",
    member = "settle",
    schedule =
        "Two threads complete the promise. Both find it pending; both then set it, one after the other. Both "
            + "are told that they completed it, and the first value is gone.",
    fix = "Ask again, or only, inside of the synchronized block.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LastWriteWinsPromise<T> implements Promise<T> {
  private final Object monitor = new Object();
  private final List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks =
      new ArrayList<>();
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
    return settled != null;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    synchronized (monitor) {
      Settled<T> ending = settled;
      while (ending == null) {
        monitor.wait();
        ending = settled;
      }
      return ending.get();
    }
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    Settled<T> ending;
    synchronized (monitor) {
      ending = settled;
      if (ending == null) {
        callbacks.add(callback);
        return;
      }
    }
    ending.tell(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private boolean settle(Settled<T> ending) {
    if (isDone()) {
      return false;
    }
    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> waiting;
    synchronized (monitor) {
      settled = ending;
      waiting = List.copyOf(callbacks);
      callbacks.clear();
      monitor.notifyAll();
    }
    ending.tellAll(waiting);
    return true;
  }
}
