package dev.gauntlet.models.messagebus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/** What a message bus answers when one thread uses it. */
public class MessageBusSpecification {
  private final List<Queue<Integer>> queues = new ArrayList<>();
  private final List<Set<Integer>> subscribers = new ArrayList<>();
  private final Set<Integer> registered = new TreeSet<>(Set.of(0, 1));

  public MessageBusSpecification() {
    for (int i = 0; i < 3; i++) {
      queues.add(new ArrayDeque<>());
      subscribers.add(new TreeSet<>());
    }
  }

  public void register(int name) {
    registered.add(name);
  }

  public void subscribe(int publisher, int subscriber) {
    requireRegistered(publisher);
    requireRegistered(subscriber);
    subscribers.get(publisher).add(subscriber);
  }

  public void send(int sender, int recipient, int number) {
    requireRegistered(sender);
    requireRegistered(recipient);
    Set<Integer> reached = new TreeSet<>(subscribers.get(sender));
    reached.add(recipient);
    for (int name : reached) {
      queues.get(name).add(number);
    }
  }

  public int poll(int recipient) {
    requireRegistered(recipient);
    Integer number = queues.get(recipient).poll();
    return number == null ? Letters.NONE : number;
  }

  private void requireRegistered(int name) {
    if (!registered.contains(name)) {
      throw new IllegalArgumentException("not registered");
    }
  }
}
