package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A promise without locks. A callback may be queued behind a completion that has emptied the queue
 * already.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two structures that are each thread-safe, looked at one after the other",
    member = "whenDone",
    schedule =
        "One thread registers a callback and finds the promise pending. Another completes it and runs the "
            + "callbacks that are queued. The first queues its own, which nobody ever runs.",
    fix = "Decide and queue in one atomic step, or look again after queueing.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LostCallbackPromise<T> implements Promise<T> {
  private final AtomicReference<@Nullable Settled<T>> settled = new AtomicReference<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Queue<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks =
      new ConcurrentLinkedQueue<>();

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
    return settled.get() != null;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Settled<T> ending = settled.get();
    while (ending == null) {
      done.await();
      ending = settled.get();
    }
    return ending.get();
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    Settled<T> ending = settled.get();
    if (ending == null) {
      callbacks.add(callback);
    } else {
      ending.tell(callback);
    }
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private boolean settle(Settled<T> ending) {
    if (!settled.compareAndSet(null, ending)) {
      return false;
    }
    done.countDown();
    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> waiting = new ArrayList<>();
    for (var next = callbacks.poll(); next != null; next = callbacks.poll()) {
      waiting.add(next);
    }
    ending.tellAll(waiting);
    return true;
  }
}
