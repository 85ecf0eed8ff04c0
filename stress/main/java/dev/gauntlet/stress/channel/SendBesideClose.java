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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A send beside a close, after which the closer receives. */
@JCStressTest
@Description("an item sent beside the close is accepted and received, or refused and not received")
@Outcome(id = "accepted, 1", expect = ACCEPTABLE, desc = "the send came first")
@Outcome(id = "refused, end", expect = ACCEPTABLE, desc = "the close came first")
@Outcome(
    id = "accepted, end",
    expect = FORBIDDEN,
    desc = "the item was accepted after the end had been received, and is lost")
@Outcome(id = "refused, 1", expect = FORBIDDEN, desc = "the item was refused and yet received")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class SendBesideClose {
  private final Channel<Integer> channel = Subject.make(1);

  @Actor
  public void producer(LL_Result result) {
    result.r1 = Blocking.call(() -> Received.answerTo(channel, 1));
  }

  @Actor
  public void closer(LL_Result result) {
    Blocking.run(
        () -> {
          channel.close();
          result.r2 = Received.from(channel);
        });
  }
}
