package dev.gauntlet.models.channel;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.channel.Channel;
import java.util.Optional;

/** What a channel promises when a call fails: nothing of that call stays behind. */
public class ChannelFailureScenarios {
  @Scenario("A consumer that is interrupted while it waits leaves the channel as it was.")
  public void interruptedConsumer() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread consumer =
        threads.add(
            "consumer",
            () -> {
              try {
                channel.receive();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> consumer.interrupt());
    threads.run();
    Check.that("a receive with nothing to receive ends by the interrupt", interrupted[0]);
    Check.that("the channel stays open", !channel.isClosed());
    channel.send(1);
    Check.equal("received after it", Optional.of(1), channel.receive());
  }

  @Scenario("A producer that is interrupted while it waits appends nothing.")
  public void interruptedProducer() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    channel.send(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread producer =
        threads.add(
            "producer",
            () -> {
              try {
                channel.send(2);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> producer.interrupt());
    threads.run();
    Check.that("a send without room ends by the interrupt", interrupted[0]);
    channel.close();
    Check.equal("received first", Optional.of(1), channel.receive());
    Check.equal("received then", Optional.empty(), channel.receive());
  }

  @Scenario("An item whose arrival coincides with an interrupt reaches one of the consumers.")
  public void interruptedConsumerLosesNoItem() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    Thread consumer = threads.add("consumer 1", () -> one[0] = itemsUntilInterrupt(channel));
    threads.add("consumer 2", () -> two[0] = channel.receive().isPresent() ? 1 : 0);
    threads.add(
        "producer",
        () -> {
          consumer.interrupt();
          channel.send(1);
          channel.close();
        });
    threads.run();
    Check.equal("consumers that got the item", 1, one[0] + two[0]);
    Check.equal("received at the end", Optional.empty(), channel.receive());
  }

  @Scenario("A consumer that is interrupted as an item comes for it leaves the item to the other.")
  public void consumerIsInterruptedAfterSend() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    Thread consumer = threads.add("consumer 1", () -> one[0] = itemsUntilInterrupt(channel));
    threads.add("consumer 2", () -> two[0] = channel.receive().isPresent() ? 1 : 0);
    threads.start();
    Pace.nap();
    channel.send(1);
    consumer.interrupt();
    consumer.join();
    if (one[0] == 1) {
      channel.close();
    }
    threads.join();
    Check.equal("consumers that got the item", 1, one[0] + two[0]);
  }

  @Scenario("Sends that are refused, for a null or the close, leave no lock held.")
  @SuppressWarnings("NullAway")
  public void refusedSends() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    int refused = 0;
    try {
      channel.send(null);
    } catch (NullPointerException e) {
      refused++;
    }
    channel.close();
    try {
      channel.send(1);
    } catch (IllegalStateException e) {
      refused++;
    }
    Check.equal("refusals", 2, refused);
    boolean[] got = new boolean[1];
    Threads threads = new Threads();
    threads.add("consumer", () -> got[0] = channel.receive().isPresent());
    threads.add("closer", () -> channel.close());
    threads.run();
    Check.that("nothing but the end is received", !got[0]);
  }

  /** How many items a receive gives: one or, at the end or if it is interrupted, none. */
  private static int itemsUntilInterrupt(Channel<Integer> channel) {
    try {
      return channel.receive().isPresent() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
