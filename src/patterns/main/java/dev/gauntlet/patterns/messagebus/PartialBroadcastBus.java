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

/**
 * A bus behind one monitor that looks each name up when it delivers to it. A send that fails has by
 * then reached those whose turn came before.
 */
@Buggy(
    defect = Defect.SWALLOWED_FAILURE,
    cwe = "CWE-391",
    origin = "SLIDES 12 (guide's own): a broadcast that fails halfway through the subscribers",
    member = "send",
    schedule =
        "A sends to a name that is not registered. Its subscriber gets the message, then the"
            + " recipient's queue is looked up: the sender is told that nothing was sent, sends"
            + " again elsewhere, and B has the message twice.",
    fix = "Look all names up before the first delivery.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class PartialBroadcastBus implements MessageBus {
  private final Map<String, Queue<Message>> queues = new HashMap<>();
  private final Map<String, Set<String>> subscribers = new HashMap<>();

  @Override
  public synchronized void register(String name) {
    Objects.requireNonNull(name, "name");
    queues.putIfAbsent(name, new ArrayDeque<>());
    subscribers.putIfAbsent(name, new LinkedHashSet<>());
  }

  @Override
  public synchronized void subscribe(String publisher, String subscriber) {
    queueOf(subscriber);
    subscribersOf(publisher).add(subscriber);
  }

  @Override
  public synchronized void send(Message message) {
    Set<String> reached = new LinkedHashSet<>(subscribersOf(message.sender()));
    reached.add(message.recipient());
    for (String name : reached) {
      queueOf(name).add(message);
    }
    notifyAll();
  }

  @Override
  public synchronized Optional<Message> poll(String recipient) {
    return Optional.ofNullable(queueOf(recipient).poll());
  }

  @Override
  public synchronized Message receive(String recipient) throws InterruptedException {
    Queue<Message> messages = queueOf(recipient);
    while (messages.isEmpty()) {
      wait();
    }
    return messages.remove();
  }

  private Queue<Message> queueOf(String name) {
    return required(queues, name);
  }

  private Set<String> subscribersOf(String name) {
    return required(subscribers, name);
  }

  private static <V> V required(Map<String, V> values, String name) {
    V value = values.get(Objects.requireNonNull(name, "name"));
    if (value == null) {
      throw new IllegalArgumentException("not registered: " + name);
    }
    return value;
  }
}
