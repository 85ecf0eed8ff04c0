package dev.gauntlet.stress.logpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Lines of which the last, once in many runs, comes as late as from a disk that has to wake up.
 * Only once in many, because a test's JVM makes thousands of runs.
 */
@JCStressTest
@Description("a run ends when the last line is through, however late it comes")
@Outcome(id = "2, 2, 3", expect = ACCEPTABLE, desc = "both entries were written and counted")
@Outcome(
    id = ".*, .*, [01]",
    expect = FORBIDDEN,
    desc = "the run ended, or its writer left, before the last line had come")
@Outcome(expect = FORBIDDEN, desc = "an entry was lost, repeated or not counted")
@State
public class SlowLine {
  private static final int LINES = 2;
  private static final int RUNS_TO_ONE_SLOW = 256;
  private static final long SLOW_MILLIS = 500;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final LogPipeline pipeline = Subject.make(1, 1);
  private final LiveSource source = LiveSource.wellFormed(LINES);
  private int sum;

  @Actor
  public void producer() {
    source.offerFirst();
    if (RUNS.incrementAndGet() % RUNS_TO_ONE_SLOW == 0) {
      try {
        Thread.sleep(SLOW_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    source.offerAll();
  }

  @Actor
  public void caller(III_Result result) {
    LogSummary summary =
        Blocking.call(
            () -> pipeline.process(source, entry -> sum += Integer.parseInt(entry.message())));
    result.r1 = (int) summary.read();
    result.r2 = (int) summary.written();
    result.r3 = sum;
  }
}
