package dev.gauntlet.stress.boundedbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A poll of a full buffer beside a put, which may already wait for room. */
@JCStressTest
@Description("a poll makes room for the producer that waits")
@Outcome(
    id = "1, 2, 0",
    expect = ACCEPTABLE,
    desc = "the poll took the first item and the put appended the second")
@Outcome(expect = FORBIDDEN, desc = "an item was lost, repeated or out of order")
@State
public class PollBesideProducer {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);
  private final StartLine start = new StartLine();

  public PollBesideProducer() {
    buffer.offer(1);
  }

  @Actor
  public void producer() {
    start.await();
    Blocking.run(() -> buffer.put(2));
  }

  @Actor
  public void consumer(LLL_Result result) {
    start.await();
    result.r1 = buffer.poll();
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r2 = buffer.poll();
    result.r3 = buffer.size();
  }
}
