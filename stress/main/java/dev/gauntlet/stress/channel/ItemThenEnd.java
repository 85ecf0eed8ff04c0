package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A producer that sends one item and closes, when the consumer waits for what will come. */
@JCStressTest
@Description("what was sent before the close is received before the end")
@Outcome(id = "1, end", expect = ACCEPTABLE, desc = "the item came, and then the end")
@Outcome(id = "end, .*", expect = FORBIDDEN, desc = "the end came before an item that was accepted")
@Outcome(expect = FORBIDDEN, desc = "the item was lost or repeated")
@State
public class ItemThenEnd {
  private final Channel<Integer> channel = Subject.make(1);
  private final Guest guest = new Guest();

  @Actor
  public void consumer(LL_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          result.r1 = Received.from(channel);
          result.r2 = Received.from(channel);
        });
  }

  @Actor
  public void producer() {
    Blocking.run(
        () -> {
          guest.awaitWaiting();
          channel.send(1);
          channel.close();
        });
  }
}
