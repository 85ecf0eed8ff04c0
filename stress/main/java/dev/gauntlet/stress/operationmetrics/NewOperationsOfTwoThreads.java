package dev.gauntlet.stress.operationmetrics;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two actors that each record operations that were not known before. */
@JCStressTest
@Description("new operations of two threads are all kept")
@Outcome(id = "6, 6", expect = ACCEPTABLE, desc = "every operation was kept, with its run")
@Outcome(id = "6, .*", expect = FORBIDDEN, desc = "runs were lost or counted twice")
@Outcome(expect = FORBIDDEN, desc = "operations were lost")
@State
public class NewOperationsOfTwoThreads {
  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    metrics.record("a", 1);
    metrics.record("b", 1);
    metrics.record("c", 1);
  }

  @Actor
  public void second() {
    start.await();
    metrics.record("d", 1);
    metrics.record("e", 1);
    metrics.record("f", 1);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    long runs = 0;
    int operations = 0;
    for (OperationStatistics statistics : metrics.snapshot().values()) {
      operations++;
      runs += statistics.count();
    }
    result.r1 = operations;
    result.r2 = runs;
  }
}
