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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A producer that polls its own item back, beside a consumer that may have been woken for it. */
@JCStressTest
@Description("a consumer that was woken for an item which another took waits on for the next")
@Outcome(id = "1, null, 0", expect = ACCEPTABLE, desc = "the consumer got the first item")
@Outcome(
    id = "2, 1, 0",
    expect = ACCEPTABLE,
    desc = "the producer took the first item back, and the consumer got the second")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class ItemTakenBack {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);

  @Actor
  public void consumer(LLL_Result result) {
    result.r1 = Blocking.call(buffer::take);
  }

  @Actor
  public void producer(LLL_Result result) {
    Blocking.run(() -> buffer.put(1));
    Integer back = buffer.poll();
    result.r2 = back;
    if (back != null) {
      Pause.forWakeup();
      Blocking.run(() -> buffer.put(2));
    }
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = buffer.size();
  }
}
