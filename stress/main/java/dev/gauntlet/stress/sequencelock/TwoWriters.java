package dev.gauntlet.stress.sequencelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.sequencelock.SequenceLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two writes at once, and a read when both are done. */
@JCStressTest
@Description("of two writes at once, both numbers of one stay")
@Outcome(
    id = {"1, 1", "2, 2"},
    expect = ACCEPTABLE,
    desc = "one write after the other")
@Outcome(
    id = {"1, 2", "2, 1"},
    expect = FORBIDDEN,
    desc = "a number of each write: the writers were in at once")
@Outcome(expect = FORBIDDEN, desc = "a write was lost")
@State
public class TwoWriters {
  private final SequenceLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> writeAndRead(1));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> writeAndRead(2));
  }

  /** Reads as well, because an arbiter could not tell that a reader is kept out for ever. */
  private void writeAndRead(long number) {
    lock.write(number, number);
    lock.read();
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    long[] pair = lock.read();
    result.r1 = pair[0];
    result.r2 = pair[1];
  }
}
