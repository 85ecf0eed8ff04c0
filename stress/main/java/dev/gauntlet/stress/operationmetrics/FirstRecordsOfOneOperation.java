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

/** Two actors that are the first to record an operation. */
@JCStressTest
@Description("two first records of an operation are both kept")
@Outcome(id = "2, 30", expect = ACCEPTABLE, desc = "both were kept")
@Outcome(
    id = {"1, 10", "1, 20"},
    expect = FORBIDDEN,
    desc = "one record replaced the other")
@Outcome(expect = FORBIDDEN, desc = "count and total do not belong together")
@State
public class FirstRecordsOfOneOperation {
  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    metrics.record("read", 10);
  }

  @Actor
  public void second() {
    start.await();
    metrics.record("read", 20);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    OperationStatistics statistics = metrics.snapshot().get("read");
    result.r1 = statistics == null ? "none" : statistics.count();
    result.r2 = statistics == null ? "none" : statistics.totalNanos();
  }
}
