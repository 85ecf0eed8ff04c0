package dev.gauntlet.patterns.promise;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A value, or a failure, that is set once and that any number of threads wait for.
 *
 * <p>The first completion wins; later ones change nothing and answer {@code false}. What the thread
 * that completes did before happens before a {@link #get} returns. Every callback runs exactly
 * once, with the value and {@code null} or with {@code null} and the failure, in the thread that
 * completes the promise or, when it is complete already, in the thread that registers it.
 */
@Contract(id = "promise", guide = "SLIDES 3")
public interface Promise<T> {
  /**
   * Completes the promise with a value.
   *
   * @return whether this call completed it
   * @throws NullPointerException if {@code value} is null
   */
  boolean complete(T value);

  /**
   * Completes the promise with a failure.
   *
   * @return whether this call completed it
   * @throws NullPointerException if {@code cause} is null
   */
  boolean fail(Throwable cause);

  /** Returns whether the promise is complete. Once true, {@link #get} does not wait. */
  boolean isDone();

  /**
   * Waits for the promise and returns its value.
   *
   * @throws ExecutionException if the promise failed, with the failure as its cause
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  T get() throws InterruptedException, ExecutionException;

  /**
   * Registers a callback.
   *
   * @throws NullPointerException if {@code callback} is null
   */
  void whenDone(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> callback);

  /**
   * Runs the computation in the caller's thread and completes the promise with its value, or with
   * the exception that it throws. A promise that is complete already keeps its outcome; whether the
   * computation then runs is not promised.
   *
   * @throws NullPointerException if {@code computation} is null
   */
  void completeWith(Callable<? extends T> computation);
}
