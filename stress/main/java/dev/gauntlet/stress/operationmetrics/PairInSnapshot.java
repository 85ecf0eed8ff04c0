package dev.gauntlet.stress.operationmetrics;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Records of one operation, and a snapshot taken meanwhile. */
@JCStressTest
@Description("in a snapshot the count and the total of an operation belong together")
@Outcome(
    id = {"1, 10", "2, 20", "3, 30", "4, 40"},
    expect = ACCEPTABLE,
    desc = "so many runs of 10 nanoseconds each")
@Outcome(expect = FORBIDDEN, desc = "a count and a total that do not belong together")
@State
public class PairInSnapshot {
  private final OperationMetrics metrics = Subject.make();

  public PairInSnapshot() {
    metrics.record("read", 10);
  }

  @Actor
  public void recorder() {
    metrics.record("read", 10);
    metrics.record("read", 10);
    metrics.record("read", 10);
  }

  @Actor
  public void reader(LL_Result result) {
    OperationStatistics statistics = metrics.snapshot().get("read");
    result.r1 = statistics == null ? "none" : statistics.count();
    result.r2 = statistics == null ? "none" : statistics.totalNanos();
  }
}
