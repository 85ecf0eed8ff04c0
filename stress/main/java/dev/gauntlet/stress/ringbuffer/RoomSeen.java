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

/** A poll of a full buffer, and a producer that offers until there is room. */
@JCStressTest
@Description("a producer that offers again and again gets the room of a poll that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the producer got the room")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the producer gave up before, or just as, the room was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "an offer that began after the poll had returned was refused")
@State
public class RoomSeen {
  private final RingBuffer<Integer> ring = Subject.make(2);
  private final Visibility seen = new Visibility();

  public RoomSeen() {
    ring.offer(1);
    ring.offer(2);
  }

  @Actor
  public void consumer() {
    Blocking.run(() -> ring.poll());
    seen.changed();
  }

  @Actor
  public void producer(L_Result result) {
    result.r1 = seen.await(() -> ring.offer(3));
  }
}
