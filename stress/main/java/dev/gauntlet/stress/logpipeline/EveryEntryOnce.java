package dev.gauntlet.stress.logpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.logpipeline.LogEntry;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Lines that one actor offers while the other runs them through a pipeline of two processors. */
@JCStressTest
@Description("every entry is written once, one call of the sink at a time, and every line counted")
@Outcome(
    id = "16, 16, 136, 0",
    expect = ACCEPTABLE,
    desc = "the entries of sixteen lines were written and counted")
@Outcome(
    id = ".*, .*, .*, [1-9].*",
    expect = FORBIDDEN,
    desc = "a call of the sink began while another was going on")
@Outcome(
    id = ".*, .*, 136, 0",
    expect = FORBIDDEN,
    desc = "all entries were written, and not all were counted")
@Outcome(expect = FORBIDDEN, desc = "an entry was lost or repeated")
@State
public class EveryEntryOnce {
  private static final int LINES = 16;
  private static final int SPINS = 20;

  private final LogPipeline pipeline = Subject.make(2, LINES);
  private final LiveSource source = LiveSource.wellFormed(LINES);
  private final AtomicInteger callers = new AtomicInteger();
  private int sum;
  private int overlaps;

  @Actor
  public void producer() {
    source.offerAll();
  }

  @Actor
  public void caller(IIII_Result result) {
    LogSummary summary = Blocking.call(() -> pipeline.process(source, this::accept));
    result.r1 = (int) summary.read();
    result.r2 = (int) summary.written();
    result.r3 = sum;
    result.r4 = overlaps;
  }

  private void accept(LogEntry entry) {
    if (callers.incrementAndGet() != 1) {
      overlaps++;
    }
    sum += Integer.parseInt(entry.message());
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
    }
    callers.decrementAndGet();
  }
}
