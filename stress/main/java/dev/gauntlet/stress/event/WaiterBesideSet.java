package dev.gauntlet.stress.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that awaits the event beside one that writes a number and then sets it. */
@JCStressTest
@Description("a set lets the waiter go on, and what was written before it is seen")
@Outcome(id = "7, true", expect = ACCEPTABLE, desc = "the waiter went on after the set")
@Outcome(
    id = "0, .*",
    expect = FORBIDDEN,
    desc = "the waiter went on without seeing what was written before the set")
@Outcome(expect = FORBIDDEN, desc = "the flag did not stay set")
@State
public class WaiterBesideSet {
  private final Event event = Subject.make();
  private final StartLine start = new StartLine();
  private int value;

  @Actor
  public void waiter(LL_Result result) {
    start.await();
    Blocking.run(event::await);
    result.r1 = value;
  }

  @Actor
  public void setter() {
    start.await();
    value = 7;
    Blocking.run(event::set);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = event.isSet();
  }
}
