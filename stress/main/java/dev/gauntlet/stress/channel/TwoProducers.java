package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two producers that send twice each; who is last closes the channel and receives everything. */
@JCStressTest
@Description("whatever two producers have sent is received before the end")
@Outcome(id = "4, 20, end", expect = ACCEPTABLE, desc = "all items came, and then the end")
@Outcome(
    id = {"0, .*", "1, .*", "2, .*", "3, .*"},
    expect = FORBIDDEN,
    desc = "the end came before all items that were accepted")
@Outcome(expect = FORBIDDEN, desc = "an item was repeated or changed")
@State
public class TwoProducers {
  private final Channel<Integer> channel = Subject.make(4);
  private final AtomicInteger ready = new AtomicInteger();

  @Actor
  public void first(LLL_Result result) {
    Blocking.run(() -> sendAndReceive(2, 3, result));
  }

  @Actor
  public void second(LLL_Result result) {
    Blocking.run(() -> sendAndReceive(7, 8, result));
  }

  private void sendAndReceive(int one, int two, LLL_Result result) throws InterruptedException {
    channel.send(one);
    channel.send(two);
    if (ready.incrementAndGet() == 2) {
      channel.close();
      receive(result);
    }
  }

  private void receive(LLL_Result result) throws InterruptedException {
    int count = 0;
    int sum = 0;
    Object next = Received.from(channel);
    while (next instanceof Integer item && count < 4) {
      count++;
      sum += item;
      next = Received.from(channel);
    }
    result.r1 = count;
    result.r2 = sum;
    result.r3 = next;
  }
}
