package dev.gauntlet.patterns.promise;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How a promise ended: with a value or with a failure, never with both. Immutable. */
final class Settled<T> {
  private final @Nullable T value;
  private final @Nullable Throwable failure;

  private Settled(@Nullable T value, @Nullable Throwable failure) {
    this.value = value;
    this.failure = failure;
  }

  static <T> Settled<T> value(T value) {
    return new Settled<>(Objects.requireNonNull(value, "value"), null);
  }

  static <T> Settled<T> failure(Throwable cause) {
    return new Settled<>(null, Objects.requireNonNull(cause, "cause"));
  }

  /** Runs the computation. Whatever it throws, and a null result, is a failure. */
  static <T> Settled<T> by(Callable<? extends T> computation) {
    Objects.requireNonNull(computation, "computation");
    try {
      return value(computation.call());
    } catch (Throwable e) {
      return failure(e);
    }
  }

  /** Returns the value. Throws the failure wrapped, anew for each caller. */
  T get() throws ExecutionException {
    if (value == null) {
      throw new ExecutionException(failure);
    }
    return value;
  }

  void tell(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback) {
    callback.accept(value, failure);
  }

  /** Tells each callback, even if one before it throws; then throws what the first one threw. */
  void tellAll(List<BiConsumer<? super @Nullable T, ? super @Nullable Throwable>> callbacks) {
    Throwable thrown = null;
    for (var callback : callbacks) {
      try {
        tell(callback);
      } catch (RuntimeException | Error e) {
        if (thrown == null) {
          thrown = e;
        } else if (thrown != e) {
          thrown.addSuppressed(e);
        }
      }
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
  }
}
