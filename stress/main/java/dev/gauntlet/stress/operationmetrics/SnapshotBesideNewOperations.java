package dev.gauntlet.stress.operationmetrics;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A snapshot beside records of operations that were not known before. */
@JCStressTest
@Description("a snapshot holds what was known, and every new operation whole or not at all")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "all that the snapshot holds was recorded")
@Outcome(id = "1, .*", expect = FORBIDDEN, desc = "a new operation was seen before its run")
@Outcome(expect = FORBIDDEN, desc = "the snapshot lacks what was known before")
@State
public class SnapshotBesideNewOperations {
  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();

  public SnapshotBesideNewOperations() {
    metrics.record("read", 10);
  }

  @Actor
  public void recorder() {
    start.await();
    metrics.record("write", 10);
    metrics.record("open", 10);
    metrics.record("close", 10);
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    Map<String, OperationStatistics> snapshot = metrics.snapshot();
    int wrong = 0;
    for (OperationStatistics statistics : snapshot.values()) {
      if (statistics.count() != 1 || statistics.totalNanos() != 10) {
        wrong++;
      }
    }
    result.r1 = snapshot.containsKey("read") ? 1 : 0;
    result.r2 = wrong;
  }
}
