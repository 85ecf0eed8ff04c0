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

/** An offer beside a take, which may already wait for it. */
@JCStressTest
@Description("an offered item reaches the consumer that takes")
@Outcome(id = "1, true, 0", expect = ACCEPTABLE, desc = "the item went from the offer to the take")
@Outcome(expect = FORBIDDEN, desc = "the item was refused, changed or held twice")
@State
public class OfferToConsumer {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void consumer(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(buffer::take);
  }

  @Actor
  public void producer(LLL_Result result) {
    start.await();
    result.r2 = buffer.offer(1);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = buffer.size();
  }
}
