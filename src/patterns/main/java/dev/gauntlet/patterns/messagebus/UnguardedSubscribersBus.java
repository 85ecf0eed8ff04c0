package dev.gauntlet.patterns.messagebus;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bus whose queues are behind one lock, and whose subscribers are sets that are never changed, in
 * a concurrent map. To subscribe is to replace such a set by a larger one, which two do at once.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A concurrent map and immutable values, taken to need no lock together either",
    member = "subscribe",
    schedule =
        "A and B subscribe to one publisher. Both read the empty set; A puts its set of one, B puts"
            + " another set of one over it, and A never gets a message.",
    fix = "Replace the set in one step, with compute.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class UnguardedSubscribersBus implements MessageBus {
  private final Lock lock = new ReentrantLock();
  private final Map<String, Mailbox> mailboxes = new HashMap<>();
  private final ConcurrentMap<String, Set<String>> subscribers = new ConcurrentHashMap<>();

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
    requireRegistered(publisher);
    requireRegistered(subscriber);
    Set<String> more = new LinkedHashSet<>(subscribersOf(publisher));
    more.add(subscriber);
    subscribers.put(publisher, more);
  }

  @Override
  public void send(Message message) {
    lock.lock();
    try {
      Mailbox recipient = mailbox(message.recipient());
      requireRegistered(message.sender());
      recipient.add(message);
      for (String subscriber : subscribersOf(message.sender())) {
        if (!subscriber.equals(message.recipient())) {
          mailbox(subscriber).add(message);
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

  private Set<String> subscribersOf(String publisher) {
    return subscribers.getOrDefault(publisher, Set.of());
  }

  private void requireRegistered(String name) {
    lock.lock();
    try {
      mailbox(name);
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

  /** A name's messages; guarded by the lock. */
  private static final class Mailbox {
    private final Queue<Message> messages = new ArrayDeque<>();
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
