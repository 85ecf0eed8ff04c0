package dev.gauntlet.patterns.messagebus;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bus behind one lock, where each name has a condition of its own: a message wakes nobody whom it
 * does not reach.
 */
@Correct(way = "explicit lock, a condition for each name")
public final class LockedMessageBus implements MessageBus {
  private final Lock lock = new ReentrantLock();
  private final Map<String, Mailbox> mailboxes = new HashMap<>();

  @Override
  public void register(String name) {
    Objects.requireNonNull(name, "name");
    lock.lock();
    try {
      if (!mailboxes.containsKey(name)) {
        mailboxes.put(name, new Mailbox(lock.newCondition()));
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void subscribe(String publisher, String subscriber) {
    lock.lock();
    try {
      Mailbox from = mailbox(publisher);
      from.subscribers.add(mailbox(subscriber));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void send(Message message) {
    lock.lock();
    try {
      Mailbox recipient = mailbox(message.recipient());
      Mailbox sender = mailbox(message.sender());
      recipient.add(message);
      for (Mailbox subscriber : sender.subscribers) {
        if (subscriber != recipient) {
          subscriber.add(message);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Message> poll(String recipient) {
    lock.lock();
    try {
      return Optional.ofNullable(mailbox(recipient).messages.poll());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Message receive(String recipient) throws InterruptedException {
    lock.lock();
    try {
      Mailbox mailbox = mailbox(recipient);
      while (mailbox.messages.isEmpty()) {
        mailbox.arrived.await();
      }
      return mailbox.messages.remove();
    } finally {
      lock.unlock();
    }
  }

  private Mailbox mailbox(String name) {
    Mailbox mailbox = mailboxes.get(Objects.requireNonNull(name, "name"));
    if (mailbox == null) {
      throw new IllegalArgumentException("not registered: " + name);
    }
    return mailbox;
  }

  /** A name's messages, and who gets what it sends; guarded by the lock. */
  private static final class Mailbox {
    private final Queue<Message> messages = new ArrayDeque<>();
    private final Set<Mailbox> subscribers = new LinkedHashSet<>();
    private final Condition arrived;

    Mailbox(Condition arrived) {
      this.arrived = arrived;
    }

    void add(Message message) {
      messages.add(message);
      arrived.signal();
    }
  }
}
