package dev.gauntlet.stress.logpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Lines that cannot be parsed, in a pipeline of two processors. */
@JCStressTest
@Description("every malformed line is counted")
@Outcome(id = "32, 0, 32", expect = ACCEPTABLE, desc = "all lines were counted as malformed")
@Outcome(id = "32, 0, .*", expect = FORBIDDEN, desc = "a malformed line was not counted")
@Outcome(expect = FORBIDDEN, desc = "a malformed line was written, or a line not read")
@State
public class MalformedLines {
  private static final int LINES = 32;

  private final LogPipeline pipeline = Subject.make(2, LINES);
  private final LiveSource source = LiveSource.malformed(LINES);

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(III_Result result) {
    LogSummary summary = Blocking.call(() -> pipeline.process(source, entry -> {}));
    result.r1 = (int) summary.read();
    result.r2 = (int) summary.written();
    result.r3 = (int) summary.malformed();
  }
}
