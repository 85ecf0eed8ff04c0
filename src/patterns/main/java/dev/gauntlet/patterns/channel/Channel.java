package dev.gauntlet.patterns.channel;

import dev.gauntlet.catalogue.Contract;
import java.util.Optional;

/**
 * A first-in, first-out queue of limited capacity that can be closed.
 *
 * <p>Made by a public constructor that takes the capacity, at least 1 ({@link
 * IllegalArgumentException} otherwise); open at first. Every method is linearizable. Whatever was
 * accepted is received by one consumer, also after a close; nothing is accepted after it. What was
 * done before an item was sent is seen by whoever receives it. An interrupted {@link #send} or
 * {@link #receive} leaves the channel as it was. No fairness between threads is promised.
 */
@Contract(
    id = "channel",
    guide = "SLIDES 1, CONCISE and SYNC producer-consumer",
    madeBy = int.class)
public interface Channel<T> extends AutoCloseable {
  /**
   * Appends the item, waiting while the channel is full.
   *
   * @throws NullPointerException if {@code item} is null
   * @throws IllegalStateException if the channel is closed, also while the caller waits; the item
   *     is not appended then
   * @throws InterruptedException if the caller is interrupted while it waits; the item is not
   *     appended then
   */
  void send(T item) throws InterruptedException;

  /**
   * Removes and returns the oldest item, waiting while there is none and the channel is open.
   *
   * @return the item, or empty when the channel is closed and holds nothing: the end, for every
   *     consumer and every further call
   * @throws InterruptedException if the caller is interrupted while it waits; nothing is removed
   *     then
   */
  Optional<T> receive() throws InterruptedException;

  /** Closes the channel, without waiting for anyone; what it holds can still be received. */
  @Override
  void close();

  /** Returns whether the channel has been closed. */
  boolean isClosed();
}
