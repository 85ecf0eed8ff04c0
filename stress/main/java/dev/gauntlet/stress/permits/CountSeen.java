package dev.gauntlet.stress.permits;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.permits.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A release, and a reader that waits to see it in the count. */
@JCStressTest
@Description("a reader that looks again and again sees a release that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a look that began after the release had returned did not see it")
@State
public class CountSeen {
  private final Permits permits = Subject.make(1);
  private final Visibility seen = new Visibility();

  public CountSeen() {
    permits.tryAcquire();
  }

  @Actor
  public void releaser() {
    permits.release();
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> permits.available() == 1);
  }
}
