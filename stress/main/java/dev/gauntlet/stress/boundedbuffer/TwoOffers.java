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

/** Two offers to a buffer with one place. */
@JCStressTest
@Description("of two offers at once to the only place, one is accepted and its item held")
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the first offer came first")
@Outcome(id = "false, true, 2", expect = ACCEPTABLE, desc = "the second offer came first")
@Outcome(
    id = "true, true, .*",
    expect = FORBIDDEN,
    desc = "both were accepted, though there was one place")
@Outcome(
    id = "false, false, .*",
    expect = FORBIDDEN,
    desc = "neither was accepted, though there was a place")
@Outcome(expect = FORBIDDEN, desc = "the item held is not the one accepted")
@State
public class TwoOffers {
  private final BoundedBuffer<Integer> buffer = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = buffer.offer(1);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = buffer.offer(2);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = buffer.poll();
  }
}
