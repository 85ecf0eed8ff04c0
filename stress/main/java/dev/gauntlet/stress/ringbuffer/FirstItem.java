package dev.gauntlet.stress.ringbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** An offer to an empty buffer beside a poll. */
@JCStressTest
@Description("an item that is offered is polled now or later, once")
@Outcome(id = "1, null", expect = ACCEPTABLE, desc = "the poll got the item")
@Outcome(id = "null, 1", expect = ACCEPTABLE, desc = "the poll came first, and a later one got it")
@Outcome(
    id = "null, null",
    expect = FORBIDDEN,
    desc = "the item is lost: its place was polled before it was there")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class FirstItem {
  private final RingBuffer<Integer> ring = Subject.make(2);
  private final StartLine start = new StartLine();

  @Actor
  public void producer() {
    start.await();
    Blocking.run(() -> ring.offer(1));
  }

  @Actor
  public void consumer(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(ring::poll);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = ring.poll();
  }
}
