package dev.gauntlet.models.messagebus;

import dev.gauntlet.patterns.messagebus.Message;
import dev.gauntlet.patterns.messagebus.Message.Kind;
import dev.gauntlet.patterns.messagebus.MessageBus;

/** Messages that differ by a number alone. */
final class Letters {
  /** Stands for no message where a number is expected. */
  static final int NONE = 0;

  private Letters() {}

  static Message of(String sender, String recipient, int number) {
    return new Message(Kind.DATA, sender, recipient, number, null);
  }

  /** The number of the oldest message, which is removed. */
  static int poll(MessageBus bus, String recipient) {
    return bus.poll(recipient).map(Letters::number).orElse(NONE);
  }

  /** The number of the oldest message, which is removed; waits for one. */
  static int receive(MessageBus bus, String recipient) throws InterruptedException {
    return number(bus.receive(recipient));
  }

  private static int number(Message message) {
    return (Integer) message.payload();
  }
}
