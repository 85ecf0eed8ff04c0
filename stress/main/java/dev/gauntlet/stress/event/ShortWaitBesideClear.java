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

/** A thread that waits for a moment beside one that sets the event and clears it. */
@JCStressTest
@Description("a set and a clear leave the flag clear, whether a waiter went on meanwhile or not")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the flag is clear")
@Outcome(id = "false, true", expect = FORBIDDEN, desc = "a wait ends though the flag is clear")
@Outcome(expect = FORBIDDEN, desc = "the clear was lost")
@State
public class ShortWaitBesideClear {
  private final Event event = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void waiter() {
    start.await();
    Blocking.call(() -> event.await(1, TimeUnit.MICROSECONDS));
  }

  @Actor
  public void setter() {
    start.await();
    Blocking.run(
        () -> {
          event.set();
          event.clear();
        });
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r1 = event.isSet();
    result.r2 = Blocking.call(() -> event.await(0, TimeUnit.NANOSECONDS));
  }
}
