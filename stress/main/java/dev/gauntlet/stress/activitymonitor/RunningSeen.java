package dev.gauntlet.stress.activitymonitor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A monitor that is started, and a thread that waits to see that it runs. */
@JCStressTest
@Description("a thread that looks again and again sees that a monitor runs once start has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a look that began after the start had returned did not see it")
@State
public class RunningSeen {
  private final ActivityMonitor monitor = Subject.make(Duration.ofSeconds(1), 10);
  private final Visibility seen = new Visibility();
  private final AtomicInteger done = new AtomicInteger();

  @Actor
  public void starter() {
    Blocking.run(() -> monitor.start());
    seen.changed();
    closeIfLast();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> monitor.isRunning());
    closeIfLast();
  }

  private void closeIfLast() {
    if (done.incrementAndGet() == 2) {
      Blocking.run(() -> monitor.close());
    }
  }
}
