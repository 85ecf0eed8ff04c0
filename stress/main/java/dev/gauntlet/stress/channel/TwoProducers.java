package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Two producers that send ten items each; who is last closes the channel and receives everything.
 */
@JCStressTest
@Description("whatever two producers have sent is received before the end")
@Outcome(id = "20, 190, end", expect = ACCEPTABLE, desc = "all items came, and then the end")
@Outcome(
    id = {"., .*", "1., .*"},
    expect = FORBIDDEN,
    desc = "the end came before all items that were accepted")
@Outcome(expect = FORBIDDEN, desc = "an item was repeated or changed")
@State
public class TwoProducers {
  private static final int ITEMS = 10;

  private final Channel<Integer> channel = Subject.make(2 * ITEMS);
  private final StartLine start = new StartLine();
  private final AtomicInteger ready = new AtomicInteger();

  @Actor
  public void first(LLL_Result result) {
    Blocking.run(() -> sendAndReceive(0, result));
  }

  @Actor
  public void second(LLL_Result result) {
    Blocking.run(() -> sendAndReceive(ITEMS, result));
  }

  private void sendAndReceive(int from, LLL_Result result) throws InterruptedException {
    start.await();
    for (int item = from; item < from + ITEMS; item++) {
      channel.send(item);
    }
    if (ready.incrementAndGet() == 2) {
      channel.close();
      receive(result);
    }
  }

  private void receive(LLL_Result result) throws InterruptedException {
    int count = 0;
    int sum = 0;
    Object next = Received.from(channel);
    while (next instanceof Integer item && count < 2 * ITEMS) {
      count++;
      sum += item;
      next = Received.from(channel);
    }
    result.r1 = count;
    result.r2 = sum;
    result.r3 = next;
  }
}
