package dev.gauntlet.stress.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A set beside a clear. */
@JCStressTest
@Description("a set and a clear at once: one is the last, and all ways to look agree on it")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the set was the last")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the clear was the last")
@Outcome(expect = FORBIDDEN, desc = "two ways to look disagree, though nothing changes any more")
@State
public class SetBesideClear {
  private final Event event = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void setter() {
    start.await();
    event.set();
  }

  @Actor
  public void clearer() {
    start.await();
    event.clear();
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r1 = event.isSet();
    result.r2 = Blocking.call(() -> event.await(0, TimeUnit.NANOSECONDS));
  }
}
