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

/** Two parties that meet twice: the first party's two indexes, then the second's. */
@JCStressTest
@Description("two parties that meet again at once pass both phases")
@Outcome(
    id = {"0, 0, 1, 1", "0, 1, 1, 0", "1, 0, 0, 1", "1, 1, 0, 0"},
    expect = ACCEPTABLE,
    desc = "in each phase one was first and the other last")
@Outcome(expect = FORBIDDEN, desc = "a phase without a first or without a last")
@State
public class TwoPartiesMeetTwice {
  private final PhaseBarrier barrier = Subject.make(2);

  @Actor
  public void first(LLLL_Result result) {
    Blocking.run(
        () -> {
          result.r1 = barrier.await();
          result.r2 = barrier.await();
        });
  }

  @Actor
  public void second(LLLL_Result result) {
    Blocking.run(
        () -> {
          result.r3 = barrier.await();
          result.r4 = barrier.await();
        });
  }
}
