package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose whole state is one reference: the callbacks that wait, or the ending. Whoever
 * swaps the ending in owns the callbacks that were there; {@link #get} waits on a latch.
 */
@Correct(way = "lock-free state, a latch to wait on")
public final class LockFreePromise<T> implements Promise<T> {
  private final AtomicReference<State<T>> state = new AtomicReference<>(new State<>(null, null));
  private final CountDownLatch done = new CountDownLatch(1);

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
    return state().settled != null;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Settled<T> settled = state().settled;
    while (settled == null) {
      done.await();
      settled = state().settled;
    }
    return settled.get();
  }

  @Override
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    Objects.requireNonNull(callback, "callback");
    State<T> current = state();
    while (current.settled == null) {
      if (state.compareAndSet(current, new State<>(null, new Waiting<>(callback, current.last)))) {
        return;
      }
      current = state();
    }
    current.settled.tell(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    settle(Settled.by(computation));
  }

  private State<T> state() {
    return Objects.requireNonNull(state.get());
  }

  private boolean settle(Settled<T> ending) {
    State<T> complete = new State<>(ending, null);
    State<T> current = state();
    while (current.settled == null) {
      if (state.compareAndSet(current, complete)) {
        done.countDown();
        ending.tellAll(current.callbacks());
        return true;
      }
      current = state();
    }
    return false;
  }

  /** Either the callbacks registered so far, the last one first, or the ending. */
  private static final class State<T> {
    final @Nullable Settled<T> settled;
    final @Nullable Waiting<T> last;

    State(@Nullable Settled<T> settled, @Nullable Waiting<T> last) {
      this.settled = settled;
      this.last = last;
    }

    List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks() {
      List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> inOrder =
          new ArrayList<>();
      for (Waiting<T> next = last; next != null; next = next.earlier) {
        inOrder.add(next.callback);
      }
      Collections.reverse(inOrder);
      return inOrder;
    }
  }

  private record Waiting<T>(
      BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback,
      @Nullable Waiting<T> earlier) {}
}
