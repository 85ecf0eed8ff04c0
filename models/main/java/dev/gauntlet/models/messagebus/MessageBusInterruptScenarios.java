package dev.gauntlet.models.messagebus;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.messagebus.MessageBus;

/** What a message bus promises when a receiver is interrupted. */
public class MessageBusInterruptScenarios {
  @Scenario("A thread that is interrupted while it waits leaves the bus as it was.")
  public void interruptedReceiver() throws Exception {
    MessageBus bus = busOfTwo();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread receiver =
        threads.add(
            "receiver",
            () -> {
              try {
                bus.receive("b");
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> receiver.interrupt());
    threads.run();
    Check.that("the receiver was interrupted", interrupted[0]);
    bus.send(Letters.of("a", "b", 1));
    Check.equal("message sent afterwards", 1, Letters.poll(bus, "b"));
  }

  @Scenario("A message that is sent after an interrupt is received or still there, never lost.")
  public void interruptThenSend() throws Exception {
    MessageBus bus = busOfTwo();
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread receiver = threads.add("receiver", () -> got[0] = receivedOrNone(bus));
    threads.add(
        "sender",
        () -> {
          receiver.interrupt();
          bus.send(Letters.of("a", "b", 1));
        });
    threads.run();
    checkReceivedOrThere(bus, got[0]);
  }

  @Scenario("A message that is sent before an interrupt is received or still there, never lost.")
  public void sendThenInterrupt() throws Exception {
    MessageBus bus = busOfTwo();
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread receiver = threads.add("receiver", () -> got[0] = receivedOrNone(bus));
    threads.add(
        "sender",
        () -> {
          bus.send(Letters.of("a", "b", 1));
          receiver.interrupt();
        });
    threads.run();
    checkReceivedOrThere(bus, got[0]);
  }

  /** Demands that who was interrupted has left the message to the next receiver. */
  private static void checkReceivedOrThere(MessageBus bus, int got) throws InterruptedException {
    int left = got == Letters.NONE ? Letters.receive(bus, "b") : Letters.poll(bus, "b");
    Check.equal("message received or left behind", 1, got + left);
  }

  private static MessageBus busOfTwo() {
    MessageBus bus = Subject.make();
    bus.register("a");
    bus.register("b");
    return bus;
  }

  private static int receivedOrNone(MessageBus bus) {
    try {
      return Letters.receive(bus, "b");
    } catch (InterruptedException e) {
      return Letters.NONE;
    }
  }
}
