package dev.gauntlet.stress.logpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.logpipeline.LogEntry;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A sink that throws, while more lines are offered than the queues have places. */
@JCStressTest
@Description("a sink that throws ends the run with its exception")
@Outcome(id = "thrown", expect = ACCEPTABLE, desc = "the caller got the sink's exception")
@Outcome(expect = FORBIDDEN, desc = "the sink's exception was lost")
@State
public class FailingSink {
  private static final int LINES = 4;

  private final LogPipeline pipeline = Subject.make(1, 1);
  private final LiveSource source = LiveSource.wellFormed(LINES);

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(L_Result result) {
    result.r1 = Blocking.call(this::outcome);
  }

  private String outcome() throws InterruptedException {
    try {
      return "returned " + pipeline.process(source, FailingSink::fail);
    } catch (UncheckedIOException e) {
      return "thrown";
    }
  }

  private static void fail(LogEntry entry) {
    throw new UncheckedIOException(new IOException("by the sink, for " + entry));
  }
}
