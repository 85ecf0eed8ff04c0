package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Sends beside closes, on one channel after the other; the closer receives afterwards. */
@JCStressTest
@Description("an item sent beside the close is accepted and received, or refused and not received")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "on each channel the send or the close was first")
@Outcome(
    id = ".*, 0",
    expect = FORBIDDEN,
    desc = "an item was accepted after the end had been received, and is lost")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "an item was refused and yet received")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class SendBesideClose {
  private static final int CHANNELS = 6;
  private static final int ITEM = 1;

  private final List<Channel<Integer>> channels = new ArrayList<>();
  private final StartLine start = new StartLine();
  private final String[] answers = new String[CHANNELS];
  private final Object[] received = new Object[CHANNELS];

  public SendBesideClose() {
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(Subject.make(1));
    }
  }

  @Actor
  public void producer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < CHANNELS; i++) {
            answers[i] = Received.answerTo(channels.get(i), ITEM);
          }
        });
  }

  @Actor
  public void closer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < CHANNELS; i++) {
            channels.get(i).close();
            received[i] = Received.from(channels.get(i));
          }
        });
  }

  @Arbiter
  public void afterwards(II_Result result) {
    for (int i = 0; i < CHANNELS; i++) {
      boolean accepted = answers[i].equals("accepted");
      boolean arrived = received[i].equals(ITEM);
      if (accepted && !arrived) {
        result.r1++;
      } else if (!accepted && arrived) {
        result.r2++;
      }
    }
  }
}
