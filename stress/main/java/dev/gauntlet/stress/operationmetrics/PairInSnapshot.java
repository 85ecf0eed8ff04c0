package dev.gauntlet.stress.operationmetrics;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Records of one operation, and a snapshot taken meanwhile. */
@JCStressTest
@Description("in a snapshot the count and the total of an operation belong together")
@Outcome(
    id = "belong together",
    expect = ACCEPTABLE,
    desc = "the first so many runs, of 1, 2, 4, 8 ... nanoseconds")
@Outcome(expect = FORBIDDEN, desc = "a count and a total that do not belong together")
@State
public class PairInSnapshot {
  private static final int RUNS = 20;
  private static final int LOOKS = 5;

  private final OperationMetrics metrics = Subject.make();
  private final StartLine start = new StartLine();

  public PairInSnapshot() {
    metrics.record("read", 1);
  }

  @Actor
  public void recorder() {
    start.await();
    for (int i = 1; i <= RUNS; i++) {
      metrics.record("read", 1L << i);
    }
  }

  @Actor
  public void reader(L_Result result) {
    start.await();
    String seen = "belong together";
    for (int i = 0; i < LOOKS; i++) {
      OperationStatistics one = metrics.snapshot().get("read");
      if (one == null) {
        seen = "none";
      } else if (one.totalNanos() != (1L << one.count()) - 1) {
        seen = one.count() + " runs, " + one.totalNanos() + " ns";
      }
    }
    result.r1 = seen;
  }
}
