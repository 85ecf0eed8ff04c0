package dev.gauntlet.models.channel;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a channel promises to its producers and consumers until and after its end. */
public class ChannelScenarios {
  @Scenario("An item that is sent into the place of one that is received does not replace it.")
  public void sendBesideReceiveOfFull() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    channel.send(1);
    List<Optional<Integer>> received = new ArrayList<>();
    Threads threads = new Threads();
    threads.add("consumer", () -> received.add(channel.receive()));
    threads.add("producer", () -> channel.send(2));
    threads.run();
    received.add(channel.receive());
    Check.equal("received", List.of(Optional.of(1), Optional.of(2)), received);
  }

  @Scenario("An item that is sent before the close is received before the end.")
  public void itemThenEnd() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    Object[] got = new Object[2];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          channel.send(1);
          channel.close();
        });
    threads.add(
        "consumer",
        () -> {
          got[0] = next(channel);
          got[1] = next(channel);
        });
    threads.run();
    Check.equal("received first", 1, got[0]);
    Check.equal("received then", "end", got[1]);
  }

  @Scenario("A close tells every consumer that waits that this is the end.")
  public void closeTellsEveryConsumer() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    Object[] one = new Object[1];
    Object[] two = new Object[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = next(channel));
    threads.add("consumer 2", () -> two[0] = next(channel));
    threads.add("closer", () -> channel.close());
    threads.run();
    Check.equal("received by consumer 1", "end", one[0]);
    Check.equal("received by consumer 2", "end", two[0]);
  }

  @Scenario("A send beside the close: the item is accepted and received, or refused and not.")
  public void sendBesideClose() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    boolean[] accepted = new boolean[1];
    Object[] got = new Object[1];
    Threads threads = new Threads();
    threads.add("producer", () -> accepted[0] = isAccepted(channel, 1));
    threads.add(
        "closer",
        () -> {
          channel.close();
          got[0] = next(channel);
        });
    threads.run();
    Check.equal(
        "received after the close, beside an item that was "
            + (accepted[0] ? "accepted" : "refused"),
        accepted[0] ? 1 : "end",
        got[0]);
    Check.equal("received then", "end", next(channel));
  }

  @Scenario("The items of two producers are all received before the end.")
  public void twoProducers() throws Exception {
    Channel<Integer> channel = Subject.make(2);
    Threads threads = new Threads();
    threads.add("producer 1", () -> channel.send(1));
    threads.add("producer 2", () -> channel.send(2));
    threads.run();
    channel.close();
    Object first = next(channel);
    Object second = next(channel);
    Check.that(
        "the items 1 and 2 are received; received " + first + " and " + second,
        first.equals(1) ? second.equals(2) : first.equals(2) && second.equals(1));
    Check.equal("received then", "end", next(channel));
  }

  @Scenario("A close refuses the producer that waits for room, also if there is room afterwards.")
  public void waitingProducerIsRefused() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    channel.send(1);
    boolean[] accepted = new boolean[1];
    Object[] got = new Object[2];
    Threads threads = new Threads();
    threads.add("producer", () -> accepted[0] = isAccepted(channel, 2));
    threads.add(
        "closer",
        () -> {
          channel.close();
          got[0] = next(channel);
          got[1] = next(channel);
        });
    threads.run();
    Check.that("the item of the producer that found no room is refused", !accepted[0]);
    Check.equal("received first", 1, got[0]);
    Check.equal("received then", "end", got[1]);
  }

  @Scenario("A close refuses the producer that waits for room, though nobody makes any.")
  public void closeWakesProducer() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    channel.send(1);
    boolean[] accepted = new boolean[1];
    Threads threads = new Threads();
    threads.add("producer", () -> accepted[0] = isAccepted(channel, 2));
    threads.add("closer", () -> channel.close());
    threads.run();
    Check.that("the item of the producer that found no room is refused", !accepted[0]);
    Check.equal("received first", 1, next(channel));
    Check.equal("received then", "end", next(channel));
  }

  @Scenario("A close refuses all producers that wait for room.")
  public void closeRefusesEveryProducer() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    channel.send(1);
    boolean[] accepted = new boolean[2];
    Threads threads = new Threads();
    threads.add("producer 1", () -> accepted[0] = isAccepted(channel, 2));
    threads.add("producer 2", () -> accepted[1] = isAccepted(channel, 3));
    threads.start();
    Threads.pause();
    channel.close();
    threads.join();
    Check.that("the item of producer 1, who found no room, is refused", !accepted[0]);
    Check.that("the item of producer 2, who found no room, is refused", !accepted[1]);
    Check.equal("received first", 1, next(channel));
    Check.equal("received then", "end", next(channel));
  }

  @Scenario("Items arrive in order, with what was written into them, and before the end.")
  public void itemsInOrder() throws Exception {
    Channel<int[]> channel = Subject.make(1);
    int[] got = new int[3];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          channel.send(filled(1));
          channel.send(filled(2));
          channel.close();
        });
    threads.add(
        "consumer",
        () -> {
          got[0] = contentOrZero(channel.receive());
          got[1] = contentOrZero(channel.receive());
          got[2] = contentOrZero(channel.receive());
        });
    threads.run();
    Check.equal("first item received", 1, got[0]);
    Check.equal("second item received", 2, got[1]);
    Check.equal("items received after the end", 0, got[2]);
  }

  @Scenario("Two consumers get the two items of one producer, one each, and nobody waits for ever.")
  public void oneProducerTwoConsumers() throws Exception {
    sendToTwoConsumers(1);
  }

  @Scenario("Two items that are sent one right after the other wake two consumers that wait.")
  public void twoItemsWakeTwoConsumers() throws Exception {
    sendToTwoConsumers(2);
  }

  @Scenario("Who has seen the channel closed cannot send any more.")
  public void closedIsSeen() throws Exception {
    Channel<Integer> channel = Subject.make(1);
    boolean[] closed = new boolean[1];
    boolean[] accepted = new boolean[1];
    Threads threads = new Threads();
    threads.add("closer", () -> channel.close());
    threads.add(
        "producer",
        () -> {
          closed[0] = channel.isClosed();
          accepted[0] = isAccepted(channel, 1);
        });
    threads.run();
    Check.that("what is sent to a channel seen closed is refused", !(closed[0] && accepted[0]));
    Check.that("the channel is closed at the end", channel.isClosed());
    Check.equal("received after the close", accepted[0] ? 1 : "end", next(channel));
  }

  private static void sendToTwoConsumers(int capacity) throws Exception {
    Channel<Integer> channel = Subject.make(capacity);
    Object[] one = new Object[1];
    Object[] two = new Object[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = next(channel));
    threads.add("consumer 2", () -> two[0] = next(channel));
    threads.add(
        "producer",
        () -> {
          channel.send(1);
          channel.send(2);
        });
    threads.run();
    Check.that(
        "one consumer gets 1 and the other 2; they got " + one[0] + " and " + two[0],
        one[0].equals(1) ? two[0].equals(2) : one[0].equals(2) && two[0].equals(1));
  }

  /** Receives an item, or the word end. */
  private static Object next(Channel<Integer> channel) throws InterruptedException {
    Optional<Integer> item = channel.receive();
    return item.isPresent() ? item.get() : "end";
  }

  private static boolean isAccepted(Channel<Integer> channel, int item)
      throws InterruptedException {
    try {
      channel.send(item);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static int[] filled(int content) {
    int[] item = new int[1];
    item[0] = content;
    return item;
  }

  private static int contentOrZero(Optional<int[]> item) {
    return item.isPresent() ? item.get()[0] : 0;
  }
}
