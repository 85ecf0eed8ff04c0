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

/** Records of two actors, several each, of an operation that is already known. */
@JCStressTest
@Description("records of a known operation are all kept")
@Outcome(id = "7, 37", expect = ACCEPTABLE, desc = "all were kept")
@Outcome(id = "7, .*", expect = FORBIDDEN, desc = "a run was counted without its time")
@Outcome(id = ".*, 37", expect = FORBIDDEN, desc = "a run's time was added without counting it")
@Outcome(expect = FORBIDDEN, desc = "records were lost")
@State
public class RecordsOfKnownOperation {
  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();

  public RecordsOfKnownOperation() {
    metrics.record("read", 1);
  }

  @Actor
  public void first() {
    start.await();
    metrics.record("read", 2);
    metrics.record("read", 2);
    metrics.record("read", 2);
  }

  @Actor
  public void second() {
    start.await();
    metrics.record("read", 10);
    metrics.record("read", 10);
    metrics.record("read", 10);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    OperationStatistics statistics = metrics.snapshot().get("read");
    result.r1 = statistics == null ? "none" : statistics.count();
    result.r2 = statistics == null ? "none" : statistics.totalNanos();
  }
}
