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

/** Two consumers that wait when the channel is closed. */
@JCStressTest
@Description("a close tells every waiting consumer that this is the end")
@Outcome(id = "end, end", expect = ACCEPTABLE, desc = "both consumers were told")
@Outcome(expect = FORBIDDEN, desc = "a consumer received what nobody sent")
@State
public class TwoConsumersWaitForEnd {
  private final Channel<Integer> channel = Subject.make(1);
  private final LateConsumer late = new LateConsumer(channel);
  private final Guest guest = new Guest();

  @Actor
  public void consumer(LL_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          result.r1 = Received.from(channel);
        });
  }

  @Actor
  public void closer(LL_Result result) {
    Blocking.run(
        () -> {
          late.startAndAwaitWaiting();
          guest.awaitWaiting();
          channel.close();
          result.r2 = late.received();
        });
  }
}
