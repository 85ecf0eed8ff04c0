package dev.gauntlet.stress.boundedbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * A consumer that fills the room it has made, beside a producer that may have been woken for it.
 */
@JCStressTest
@Description(
    "a producer that was woken for room which another filled waits on: never more items than the capacity")
@Outcome(
    id = "1, true, 1, 2",
    expect = ACCEPTABLE,
    desc = "the room was filled again, and the producer waited on")
@Outcome(id = "1, false, 1, null", expect = ACCEPTABLE, desc = "the producer got the room first")
@Outcome(id = ".*, .*, 2, .*", expect = FORBIDDEN, desc = "two items in one place")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class RoomTakenAway {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);

  public RoomTakenAway() {
    buffer.offer(1);
  }

  @Actor
  public void producer() {
    Blocking.run(() -> buffer.put(2));
  }

  @Actor
  public void consumer(LLLL_Result result) {
    result.r1 = buffer.poll();
    boolean filled = buffer.offer(3);
    result.r2 = filled;
    if (filled) {
      Pause.forWakeup();
    }
    result.r3 = buffer.size();
    Blocking.call(buffer::take);
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r4 = buffer.poll();
  }
}
