package dev.gauntlet.stress.boundedbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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

/** Two polls of a buffer with one item. */
@JCStressTest
@Description("of two polls at once, one gets the only item and the other none")
@Outcome(
    id = {"1, null, 0", "null, 1, 0"},
    expect = ACCEPTABLE,
    desc = "one poll after the other")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "both got the one item")
@Outcome(id = "null, null, .*", expect = FORBIDDEN, desc = "neither got the item")
@Outcome(expect = FORBIDDEN, desc = "no order of two polls explains these results")
@State
public class TwoPolls {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);
  private final StartLine start = new StartLine();

  public TwoPolls() {
    buffer.offer(1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = buffer.poll();
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = buffer.poll();
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = buffer.size();
  }
}
