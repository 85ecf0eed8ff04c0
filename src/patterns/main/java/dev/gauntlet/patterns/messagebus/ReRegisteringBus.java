package dev.gauntlet.patterns.messagebus;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A bus whose mailboxes are in a concurrent map, with one monitor over what is in them. To register
 * asks the map whether the name is there, and then puts an empty mailbox.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "A concurrent map taken to make a question and the put that follows it one step",
    member = "register",
    schedule =
        "A and B register one name. A finds it missing; B registers it, and a message is sent to"
            + " it; A puts an empty mailbox in the place of the one that holds the message.",
    fix = "Register with putIfAbsent.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class ReRegisteringBus implements MessageBus {
  private final ConcurrentMap<String, Mailbox> mailboxes = new ConcurrentHashMap<>();

  @Override
  public void register(String name) {
    if (!mailboxes.containsKey(name)) {
      mailboxes.put(name, new Mailbox());
    }
  }

  @Override
  public synchronized void subscribe(String publisher, String subscriber) {
    Mailbox from = mailbox(publisher);
    mailbox(subscriber);
    from.subscribers.add(subscriber);
  }

  @Override
  public synchronized void send(Message message) {
    Set<Mailbox> reached = new LinkedHashSet<>();
    reached.add(mailbox(message.recipient()));
    for (String subscriber : mailbox(message.sender()).subscribers) {
      reached.add(mailbox(subscriber));
    }
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
    while (mailbox(recipient).messages.isEmpty()) {
      wait();
    }
    return mailbox(recipient).messages.remove();
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
    private final Set<String> subscribers = new LinkedHashSet<>();
  }
}
