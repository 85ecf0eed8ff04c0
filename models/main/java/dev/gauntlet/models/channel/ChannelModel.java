package dev.gauntlet.models.channel;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * The operations of a channel, as far as they do not wait: it is never full, and is received from
 * once it is closed, which it stays.
 */
@Model(
    value =
        "Sends, closes and what is received at the end are explained by some order of the calls.",
    sequential = ChannelSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class ChannelModel {
  private static final int MORE_THAN_IS_SENT = 64;

  private final Channel<Integer> channel = Subject.make(MORE_THAN_IS_SENT);

  @Operation
  public void send(@Param(name = "item") int item) throws InterruptedException {
    channel.send(item);
  }

  @Operation
  public String receiveIfClosed() throws InterruptedException {
    if (!channel.isClosed()) {
      return "open";
    }
    Optional<Integer> item = channel.receive();
    return item.isPresent() ? item.get().toString() : "end";
  }

  @Operation
  public void close() {
    channel.close();
  }

  @Operation
  public boolean isClosed() {
    return channel.isClosed();
  }
}
