package org.example.adapters;

import dev.gauntlet.patterns.promise.Promise;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A promise on a {@link CompletableFuture}. */
public final class FuturePromise<T> implements Promise<T> {
  private final CompletableFuture<T> future = new CompletableFuture<>();

  @Override
  public boolean complete(T value) {
    return future.complete(Objects.requireNonNull(value));
  }

  @Override
  public boolean fail(Throwable cause) {
    return future.completeExceptionally(cause);
  }

  @Override
  public boolean isDone() {
    return future.isDone();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    return future.get();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    future.whenComplete(callback);
  }

  @Override
  public void completeWith(Callable<? extends T> computation) {
    Objects.requireNonNull(computation);
    try {
      complete(computation.call());
    } catch (Exception e) {
      fail(e);
    }
  }
}
