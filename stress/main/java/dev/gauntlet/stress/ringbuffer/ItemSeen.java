package dev.gauntlet.stress.ringbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** An offer, and a consumer that polls until it gets the item. */
@JCStressTest
@Description("a consumer that polls again and again gets an item whose offer has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the consumer got the item")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the consumer gave up before, or just as, the item was offered")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a poll that began after the offer had returned did not get the item")
@State
public class ItemSeen {
  private final RingBuffer<Integer> ring = Subject.make(2);
  private final Visibility seen = new Visibility();

  @Actor
  public void producer() {
    Blocking.run(() -> ring.offer(1));
    seen.changed();
  }

  @Actor
  public void consumer(L_Result result) {
    result.r1 = seen.await(() -> ring.poll() != null);
  }
}
