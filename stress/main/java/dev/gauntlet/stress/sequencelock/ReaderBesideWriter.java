package dev.gauntlet.stress.sequencelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.sequencelock.SequenceLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A write and a read. */
@JCStressTest
@Description("a reader gets two numbers that were written together")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both from before the write")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both from after the write")
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = FORBIDDEN,
    desc = "an old number beside a new one")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class ReaderBesideWriter {
  private final SequenceLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void writer() {
    start.await();
    Blocking.run(() -> lock.write(1, 1));
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    long[] pair = Blocking.call(lock::read);
    result.r1 = pair[0];
    result.r2 = pair[1];
  }
}
