package dev.gauntlet.stress.ringbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two offers beside two polls of a buffer of two places that holds one item. */
@JCStressTest
@Description("an offer finds the room of a poll, or a later poll the item of the offer before")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "each side saw what the other had done")
@Outcome(id = "true, null", expect = ACCEPTABLE, desc = "the polls came first")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "the offers came first")
@Outcome(
    id = "false, null",
    expect = FORBIDDEN,
    desc = "full to the producer and empty to the consumer: each missed what the other had done")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class RoomAndItemSeen {
  private final RingBuffer<Integer> ring = Subject.make(2);
  private final StartLine start = new StartLine();

  public RoomAndItemSeen() {
    ring.offer(0);
  }

  @Actor
  public void producer(LL_Result result) {
    start.await();
    result.r1 =
        Blocking.call(
            () -> {
              ring.offer(1);
              return ring.offer(2);
            });
  }

  @Actor
  public void consumer(LL_Result result) {
    start.await();
    result.r2 =
        Blocking.call(
            () -> {
              ring.poll();
              return ring.poll();
            });
  }
}
