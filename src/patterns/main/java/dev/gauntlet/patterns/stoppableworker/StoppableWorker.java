package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.TimeUnit;

/**
 * A worker that runs its round again and again, on a thread of its own, until it is stopped.
 *
 * <p>Made by a public constructor that takes the round ({@link NullPointerException} if it is
 * null). Rounds never overlap. A stop before, during or after the start ends the worker, and so
 * does a round that throws. A stop does not wait for the round that is running, and one more round
 * may begin if the worker was about to begin it. What the rounds did happens before {@link
 * #awaitStopped} answers {@code true}.
 *
 * <p>Not promised: whether a stop interrupts the thread, and what becomes of a round's exception.
 */
@Contract(id = "stoppable-worker", guide = "SLIDES 12, DEEP", madeBy = Runnable.class)
public interface StoppableWorker {
  /**
   * Lets the worker begin. A worker begins once: a start of one that was started or stopped before
   * runs nothing. It returns without effect, or is refused with an {@link IllegalStateException}.
   */
  void start();

  /** Ends the worker after its current round, or for good if it was not started yet. */
  void stop();

  /**
   * Waits until no round runs and none will run again.
   *
   * @return whether that was so within the time; a time of zero or less asks without waiting
   * @throws NullPointerException if {@code unit} is null
   * @throws InterruptedException if the caller is interrupted
   */
  boolean awaitStopped(long timeout, TimeUnit unit) throws InterruptedException;

  /**
   * Returns how many rounds have returned. Exact when the worker has stopped; it may lag behind
   * until then, but loses nothing. Whether a round that threw counts is not promised.
   */
  long rounds();
}
