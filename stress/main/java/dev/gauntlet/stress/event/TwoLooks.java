package dev.gauntlet.stress.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two looks at the flag, of different kinds, beside a set. */
@JCStressTest
@Description("who has seen the flag set sees it set from then on")
@Outcome(
    id = {"false, false", "false, true", "true, true"},
    expect = ACCEPTABLE,
    desc = "each look was before or after the set")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "the flag was seen set, and then clear")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class TwoLooks {
  private final Event event = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void setter() {
    start.await();
    event.set();
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    result.r1 = event.isSet();
    result.r2 = Blocking.call(() -> event.await(0, TimeUnit.NANOSECONDS));
  }
}
