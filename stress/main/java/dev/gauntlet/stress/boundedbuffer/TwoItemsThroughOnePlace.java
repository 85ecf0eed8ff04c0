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

/**
 * Two items from a producer to a consumer through a buffer of one place, so that either may have to
 * wait.
 */
@JCStressTest
@Description("items arrive in the order in which they were put")
@Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "both items arrived, in order")
@Outcome(id = "2, 1, .*", expect = FORBIDDEN, desc = "the items arrived out of order")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class TwoItemsThroughOnePlace {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);

  @Actor
  public void producer() {
    Blocking.run(
        () -> {
          buffer.put(1);
          buffer.put(2);
        });
  }

  @Actor
  public void consumer(LLL_Result result) {
    result.r1 = Blocking.call(buffer::take);
    result.r2 = Blocking.call(buffer::take);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = buffer.size();
  }
}
