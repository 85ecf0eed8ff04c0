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

/** A bus behind one monitor, where everyone who receives waits in the same wait set. */
@Correct(way = "intrinsic monitor")
public final class MonitorMessageBus implements MessageBus {
  private final Map<String, Mailbox> mailboxes = new HashMap<>();

  @Override
  public synchronized void register(String name) {
    Objects.requireNonNull(name, "name");
    mailboxes.computeIfAbsent(name, absent -> new Mailbox());
  }

  @Override
  public synchronized void subscribe(String publisher, String subscriber) {
    Mailbox from = mailbox(publisher);
    from.subscribers.add(mailbox(subscriber));
  }

  @Override
  public synchronized void send(Message message) {
    Set<Mailbox> reached = new LinkedHashSet<>();
    reached.add(mailbox(message.recipient()));
    reached.addAll(mailbox(message.sender()).subscribers);
    for (Mailbox mailbox : reached) {
      mailbox.messages.add(message);
    }
    notifyAll();
  }

  @Override
  public synchronized Optional<Message> poll(String recipient) {
    return Optional.ofNullable(mailbox(recipient).messages.poll());
  }

  @Override
  public synchronized Message receive(String recipient) throws InterruptedException {
    Queue<Message> messages = mailbox(recipient).messages;
    while (messages.isEmpty()) {
      wait();
    }
    return messages.remove();
  }

  private Mailbox mailbox(String name) {
    Mailbox mailbox = mailboxes.get(Objects.requireNonNull(name, "name"));
    if (mailbox == null) {
      throw new IllegalArgumentException("not registered: " + name);
    }
    return mailbox;
  }

  /** A name's messages, and who gets what it sends; guarded by the monitor. */
  private static final class Mailbox {
    private final Queue<Message> messages = new ArrayDeque<>();
    private final Set<Mailbox> subscribers = new LinkedHashSet<>();
  }
}
