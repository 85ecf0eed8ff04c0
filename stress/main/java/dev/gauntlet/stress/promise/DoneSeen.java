package dev.gauntlet.stress.promise;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.promise.Promise;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A completion, and a reader that waits to see it. */
@JCStressTest
@Description("a reader that looks again and again sees a completion that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a look that began after the completion had returned did not see it")
@State
public class DoneSeen {
  private final Promise<Integer> promise = Subject.make();
  private final Visibility seen = new Visibility();

  @Actor
  public void completer() {
    promise.complete(7);
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(promise::isDone);
  }
}
