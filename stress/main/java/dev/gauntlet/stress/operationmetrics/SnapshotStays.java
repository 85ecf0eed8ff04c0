package dev.gauntlet.stress.operationmetrics;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A snapshot beside records: the runs that it holds at once, and those it holds afterwards. */
@JCStressTest
@Description("a snapshot stays as it is while others record")
@Outcome(
    id = {"1, 1", "2, 2", "3, 3", "4, 4"},
    expect = ACCEPTABLE,
    desc = "the snapshot holds afterwards what it held at once")
@Outcome(expect = FORBIDDEN, desc = "a later record changed the snapshot")
@State
public class SnapshotStays {
  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();
  private Map<String, OperationStatistics> snapshot = Map.of();

  public SnapshotStays() {
    metrics.record("read", 10);
  }

  @Actor
  public void recorder() {
    start.await();
    metrics.record("read", 10);
    metrics.record("read", 10);
    metrics.record("write", 10);
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    snapshot = metrics.snapshot();
    result.r1 = runs();
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = runs();
  }

  private long runs() {
    long runs = 0;
    for (OperationStatistics statistics : snapshot.values()) {
      runs += statistics.count();
    }
    return runs;
  }
}
