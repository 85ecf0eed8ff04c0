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
import org.openjdk.jcstress.infra.results.L_Result;

/** A waiter beside a thread that sets the event, clears it and sets it again. */
@JCStressTest
@Description("a waiter that missed the first set goes on at the second")
@Outcome(id = "true", expect = ACCEPTABLE, desc = "the waiter went on, and the flag stays set")
@Outcome(expect = FORBIDDEN, desc = "the last set was lost")
@State
public class SetAgainAfterClear {
  private final Event event = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void waiter() {
    start.await();
    Blocking.run(event::await);
  }

  @Actor
  public void setter() {
    start.await();
    Blocking.run(
        () -> {
          event.set();
          event.clear();
          event.set();
        });
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = event.isSet();
  }
}
