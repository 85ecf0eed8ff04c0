package dev.gauntlet.stress.phasebarrier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two parties that meet, each with a number for the other to read. */
@JCStressTest
@Description("two parties leave together, and each sees what the other did before")
@Outcome(
    id = {"0, 1, 7, 7", "1, 0, 7, 7"},
    expect = ACCEPTABLE,
    desc = "one was first and one last, and each saw the other's number")
@Outcome(
    id = {"0, 1, .*", "1, 0, .*"},
    expect = FORBIDDEN,
    desc = "a party did not see what the other wrote before it arrived")
@Outcome(expect = FORBIDDEN, desc = "the parties are counted wrong")
@State
public class TwoPartiesMeet {
  private final PhaseBarrier barrier = Subject.make(2);
  private int one;
  private int two;

  @Actor
  public void first(LLLL_Result result) {
    one = 7;
    result.r1 = Blocking.call(barrier::await);
    result.r3 = two;
  }

  @Actor
  public void second(LLLL_Result result) {
    two = 7;
    result.r2 = Blocking.call(barrier::await);
    result.r4 = one;
  }
}
