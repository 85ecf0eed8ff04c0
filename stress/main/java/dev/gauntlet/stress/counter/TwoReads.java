package dev.gauntlet.stress.counter;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.counter.Counter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two reads beside an increment: whether the second is older than the first. */
@JCStressTest
@Description("a reader beside an increment never goes back to the value before it")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both reads came before the increment")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the increment came between the reads")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both reads came after the increment")
@Outcome(
    id = "1, 0",
    expect = FORBIDDEN,
    desc = "the second read went back to the value before the increment")
@Outcome(expect = FORBIDDEN, desc = "a value that the counter never had")
@State
public class TwoReads {
  private final Counter counter = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void writer() {
    start.await();
    counter.increment();
  }

  @Actor
  public void reader(II_Result result) {
    start.await();
    result.r1 = counter.get();
    result.r2 = counter.get();
  }
}
