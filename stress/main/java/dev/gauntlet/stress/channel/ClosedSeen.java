package dev.gauntlet.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A close, and a reader that waits to see it. */
@JCStressTest
@Description("a reader that looks again and again sees a close that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a look that began after the close had returned did not see it")
@State
public class ClosedSeen {
  private final Channel<Integer> channel = Subject.make(1);
  private final Visibility seen = new Visibility();

  @Actor
  public void closer() {
    channel.close();
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(channel::isClosed);
  }
}
