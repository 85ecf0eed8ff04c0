package dev.gauntlet.stress.latch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.latch.Latch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread that counts down, and a reader that waits to see it in the count. */
@JCStressTest
@Description("a reader that looks again and again sees a count that has been taken off")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a read that began after the count had been taken off did not see it")
@State
public class CountSeen {
  private final Latch latch = Subject.make(1);
  private final Visibility seen = new Visibility();

  @Actor
  public void counter() {
    Blocking.run(latch::countDown);
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> latch.count() == 0);
  }
}
