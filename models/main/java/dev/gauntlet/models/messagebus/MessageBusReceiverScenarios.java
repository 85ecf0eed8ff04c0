package dev.gauntlet.models.messagebus;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.messagebus.MessageBus;

/** What a message bus promises to those who wait for a message. */
public class MessageBusReceiverScenarios {
  @Scenario("A thread that receives gets a message that is sent while it waits.")
  public void sendBesideReceive() throws Exception {
    MessageBus bus = busOf("a", "b");
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("receiver", () -> got[0] = Letters.receive(bus, "b"));
    threads.add("sender", () -> bus.send(Letters.of("a", "b", 1)));
    threads.run();
    Check.equal("message received", 1, got[0]);
    Check.equal("message left behind", Letters.NONE, Letters.poll(bus, "b"));
  }

  @Scenario("Two threads that receive for one name get one message each.")
  public void twoReceivers() throws Exception {
    MessageBus bus = busOf("a", "b");
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("receiver 1", () -> one[0] = Letters.receive(bus, "b"));
    threads.add("receiver 2", () -> two[0] = Letters.receive(bus, "b"));
    threads.add(
        "sender",
        () -> {
          bus.send(Letters.of("a", "b", 1));
          // One of them has it now, and the other waits on.
          Threads.pause();
          bus.send(Letters.of("a", "b", 2));
        });
    threads.run();
    Check.equal("sum of the messages 1 and 2", 3, one[0] + two[0]);
    Check.equal("message left behind", Letters.NONE, Letters.poll(bus, "b"));
  }

  @Scenario("Two threads that wait for two names each get the message of their own.")
  public void receiversOfTwoNames() throws Exception {
    MessageBus bus = busOf("a", "b", "c");
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("receiver b", () -> got[0] = Letters.receive(bus, "b"));
    threads.add("receiver c", () -> got[1] = Letters.receive(bus, "c"));
    threads.add(
        "sender",
        () -> {
          bus.send(Letters.of("a", "c", 2));
          Threads.pause();
          bus.send(Letters.of("a", "b", 1));
        });
    threads.run();
    Check.equal("message received for b", 1, got[0]);
    Check.equal("message received for c", 2, got[1]);
  }

  @Scenario("A subscriber that waits gets what is sent to another.")
  public void waitingSubscriber() throws Exception {
    MessageBus bus = busOf("a", "b", "c");
    bus.subscribe("a", "c");
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("subscriber", () -> got[0] = Letters.receive(bus, "c"));
    threads.add("sender", () -> bus.send(Letters.of("a", "b", 1)));
    threads.run();
    Check.equal("message received by the subscriber", 1, got[0]);
    Check.equal("message for the recipient", 1, Letters.poll(bus, "b"));
  }

  @Scenario("Who polls beside a receiver misses a message only if the receiver has it.")
  public void pollBesideReceive() throws Exception {
    MessageBus bus = busOf("a", "b");
    bus.send(Letters.of("a", "b", 1));
    int[] received = new int[1];
    int[] polled = new int[2];
    Threads threads = new Threads();
    threads.add("receiver", () -> received[0] = Letters.receive(bus, "b"));
    threads.add(
        "poller",
        () -> {
          polled[0] = Letters.poll(bus, "b");
          bus.send(Letters.of("a", "b", 2));
          if (polled[0] == Letters.NONE) {
            polled[1] = Letters.poll(bus, "b");
          }
        });
    threads.run();
    Check.that(
        "the poller got 1 or nothing at first; got " + polled[0],
        polled[0] == Letters.NONE || polled[0] == 1);
    Check.equal("messages of both, of 1 and 2", 3, received[0] + polled[0] + polled[1]);
    Check.equal(
        "message of the receiver, when the poller first got " + polled[0],
        polled[0] == Letters.NONE ? 1 : 2,
        received[0]);
  }

  private static MessageBus busOf(String... names) {
    MessageBus bus = Subject.make();
    for (String name : names) {
      bus.register(name);
    }
    return bus;
  }
}
