package dev.gauntlet.patterns.messagebus;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bus behind one lock, with a blocking queue for each name. Who receives waits for the queue and
 * keeps the lock meanwhile, without which nobody can send.
 */
@Buggy(
    defect = Defect.DEADLOCK,
    cwe = "CWE-833",
    origin = "A blocking queue put in the place of a plain one, under the lock that guarded that",
    member = "receive",
    schedule =
        "B receives, takes the lock, finds its queue empty and waits in it; A wants to send to B"
            + " and waits for the lock: neither ever goes on.",
    fix = "Look the queue up under the lock and take from it outside.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class LockedReceiveBus implements MessageBus {
  private final Lock lock = new ReentrantLock();
  private final Map<String, Mailbox> mailboxes = new HashMap<>();

  @Override
  public void register(String name) {
    Objects.requireNonNull(name, "name");
    lock.lock();
    try {
      mailboxes.putIfAbsent(name, new Mailbox());
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
      Set<Mailbox> reached = new LinkedHashSet<>();
      reached.add(mailbox(message.recipient()));
      reached.addAll(mailbox(message.sender()).subscribers);
      for (Mailbox mailbox : reached) {
        mailbox.messages.add(message);
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
    lock.lockInterruptibly();
    try {
      return mailbox(recipient).messages.take();
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
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final Set<Mailbox> subscribers = new LinkedHashSet<>();
  }
}
