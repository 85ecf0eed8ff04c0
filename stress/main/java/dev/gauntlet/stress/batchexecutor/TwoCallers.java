package dev.gauntlet.stress.batchexecutor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that call one executor at the same time. */
@JCStressTest
@Description("two callers at once each get the outcomes of their own items")
@Outcome(id = "1 2, 3 4", expect = ACCEPTABLE, desc = "each got its own, in order")
@Outcome(expect = FORBIDDEN, desc = "an outcome is missing, out of place, or another caller's")
@State
public class TwoCallers {
  private final BatchExecutor executor = Subject.make(1);

  @Actor
  public void first(LL_Result result) {
    result.r1 = Blocking.call(() -> Batch.inWords(executor.runAll(List.of(1, 2), item -> item)));
  }

  @Actor
  public void second(LL_Result result) {
    result.r2 = Blocking.call(() -> Batch.inWords(executor.runAll(List.of(3, 4), item -> item)));
  }
}
