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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two parties that count their phases and look at each other's count after each. */
@JCStressTest
@Description("after a phase the other party is in the next one or on its way to it, never behind")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the parties were in step in every phase")
@Outcome(expect = FORBIDDEN, desc = "a party went on before the other had arrived, or ran ahead")
@State
public class PartiesInStep {
  private static final int PHASES = 8;

  private final PhaseBarrier barrier = Subject.make(2);
  private int one;
  private int two;

  @Actor
  public void first(LL_Result result) {
    Blocking.run(
        () -> {
          int wrong = 0;
          for (int phase = 1; phase <= PHASES; phase++) {
            one = phase;
            barrier.await();
            wrong += isInStep(two, phase) ? 0 : 1;
          }
          result.r1 = wrong;
        });
  }

  @Actor
  public void second(LL_Result result) {
    Blocking.run(
        () -> {
          int wrong = 0;
          for (int phase = 1; phase <= PHASES; phase++) {
            two = phase;
            barrier.await();
            wrong += isInStep(one, phase) ? 0 : 1;
          }
          result.r2 = wrong;
        });
  }

  private static boolean isInStep(int other, int phase) {
    return other == phase || other == phase + 1;
  }
}
