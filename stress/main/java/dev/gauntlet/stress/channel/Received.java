package dev.gauntlet.stress.channel;

import dev.gauntlet.patterns.channel.Channel;
import java.util.Optional;

/** What calls of a channel came to, as it stands in outcomes. */
final class Received {
  private Received() {}

  /** Receives an item, or the word end. */
  static Object from(Channel<Integer> channel) throws InterruptedException {
    Optional<Integer> item = channel.receive();
    return item.isPresent() ? item.get() : "end";
  }

  /** Sends the item and tells whether it was accepted. */
  static String answerTo(Channel<Integer> channel, int item) throws InterruptedException {
    try {
      channel.send(item);
      return "accepted";
    } catch (IllegalStateException e) {
      return "refused";
    }
  }
}
