package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two items from a producer to a consumer through a channel of one place, and then the end. */
@JCStressTest
@Description("items arrive in the order in which they were sent, and before the end")
@Outcome(id = "1, 2, end", expect = ACCEPTABLE, desc = "both items arrived, in order")
@Outcome(id = "2, 1, .*", expect = FORBIDDEN, desc = "the items arrived out of order")
@Outcome(
    id = {"1, end, .*", "end, .*"},
    expect = FORBIDDEN,
    desc = "the end came before an item that was accepted")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class TwoItemsThroughOnePlace {
  private final Channel<Integer> channel = Subject.make(1);

  @Actor
  public void producer() {
    Blocking.run(
        () -> {
          channel.send(1);
          channel.send(2);
          channel.close();
        });
  }

  @Actor
  public void consumer(LLL_Result result) {
    Blocking.run(
        () -> {
          result.r1 = Received.from(channel);
          result.r2 = Received.from(channel);
          result.r3 = Received.from(channel);
        });
  }
}
