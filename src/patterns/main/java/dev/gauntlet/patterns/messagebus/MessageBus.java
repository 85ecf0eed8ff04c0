package dev.gauntlet.patterns.messagebus;

import dev.gauntlet.catalogue.Contract;
import java.util.Optional;

/**
 * Queues of messages, one for each registered name.
 *
 * <p>Made by a public constructor without parameters. A message that is sent reaches its recipient
 * and each subscriber of its sender once, in the order in which the sender sent; to be both, or to
 * have subscribed twice, brings it no second time. Every method is linearizable: a message is in
 * all the queues that it reaches, or in none.
 *
 * <p>A name that is not registered is an {@link IllegalArgumentException}, wherever it stands; the
 * bus is as it was then. No fairness between threads that receive for one name is promised, and no
 * bound of the queues.
 */
@Contract(id = "message-bus", guide = "SLIDES 12")
public interface MessageBus {
  /** Registers a name, with an empty queue. A name that is registered keeps the queue it has. */
  void register(String name);

  /** Lets the subscriber have all messages that the publisher sends from now on. */
  void subscribe(String publisher, String subscriber);

  /**
   * Sends a message, without waiting for anyone to take it.
   *
   * @throws IllegalArgumentException if its sender or its recipient is not registered; nobody gets
   *     it then
   */
  void send(Message message);

  /** Removes and returns the oldest message for the recipient, or nothing if there is none. */
  Optional<Message> poll(String recipient);

  /**
   * Removes and returns the oldest message for the recipient, waiting while there is none.
   *
   * @throws InterruptedException if the caller is interrupted; nothing is removed then
   */
  Message receive(String recipient) throws InterruptedException;
}
