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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A producer that waits for room when the channel is closed and then received from. */
@JCStressTest
@Description("a close refuses the producer that waits for room, also if there is room afterwards")
@Outcome(id = "refused, 1, end", expect = ACCEPTABLE, desc = "only the item held was received")
@Outcome(
    id = "accepted, .*",
    expect = FORBIDDEN,
    desc = "an item was accepted that found no room before the close")
@Outcome(expect = FORBIDDEN, desc = "an item was lost, or one that was refused was received")
@State
public class WaitingProducerBesideClose {
  private final Channel<Integer> channel = Subject.make(1);
  private final Guest guest = new Guest();

  public WaitingProducerBesideClose() {
    Blocking.run(() -> channel.send(1));
  }

  @Actor
  public void producer(LLL_Result result) {
    Blocking.run(
        () -> {
          guest.comes();
          result.r1 = Received.answerTo(channel, 2);
        });
  }

  @Actor
  public void closer(LLL_Result result) {
    Blocking.run(
        () -> {
          guest.awaitWaiting();
          channel.close();
          result.r2 = Received.from(channel);
          result.r3 = Received.from(channel);
        });
  }
}
