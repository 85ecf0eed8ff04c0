package dev.gauntlet.stress.counter;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.counter.Counter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** An increment and a reader that waits to see it. */
@JCStressTest
@Description("a reader that looks again and again sees an increment that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a read that began after the increment had returned did not see it")
@State
public class CountSeen {
  private final Counter counter = Subject.make();
  private final Visibility seen = new Visibility();

  @Actor
  public void writer() {
    counter.increment();
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> counter.get() == 1);
  }
}
