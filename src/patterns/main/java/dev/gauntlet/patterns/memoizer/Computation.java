package dev.gauntlet.patterns.memoizer;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** A value that one thread computes and others may wait for. */
final class Computation<V> {
  private final FutureTask<V> task;

  /** Prepares what {@link #run} computes. */
  <K> Computation(Function<K, V> function, K key) {
    task =
        new FutureTask<>(() -> Objects.requireNonNull(function.apply(key), "the function's value"));
  }

  /** Computes, in the caller's thread, unless it has been done. */
  void run() {
    task.run();
  }

  /** Waits for the end and returns the value, or throws what the function threw. */
  V value() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // The contract has the caller wait on; it learns of the interrupt afterwards.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }
}
