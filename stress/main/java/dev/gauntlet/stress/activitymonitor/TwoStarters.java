package dev.gauntlet.stress.activitymonitor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A monitor that two threads start at the same time, and that is then stopped. */
@JCStressTest
@Description("two starts at once start one sampler, which a stop ends")
@Outcome(id = "ended", expect = ACCEPTABLE, desc = "no sample was taken after the stop")
@Outcome(
    id = "goes on",
    expect = FORBIDDEN,
    desc = "samples were taken after the stop: it ended one sampler of two")
@Outcome(expect = FORBIDDEN, desc = "no other result is possible")
@State
public class TwoStarters {
  private static final int PATIENCE = 3_000;
  private static final Duration INTERVAL = Duration.ofNanos(20_000);

  private final ActivityMonitor monitor = Subject.make(INTERVAL, 1_000);
  private final Meeting meeting = new Meeting();

  @Actor
  public void first(L_Result result) {
    monitor.recordOperation(true);
    meeting.await();
    Blocking.run(() -> monitor.start());
    meeting.await();
    Blocking.run(() -> monitor.stop());
    result.r1 = goesOn() ? "goes on" : "ended";
    Blocking.run(() -> monitor.close());
  }

  @Actor
  public void second() {
    meeting.await();
    Blocking.run(() -> monitor.start());
    meeting.await();
  }

  /** Whether samples still come, more than the one that may have been taken before the stop. */
  private boolean goesOn() {
    int before = monitor.report().size();
    int between = sizeAfterPause();
    return between > before && sizeAfterPause() > between;
  }

  private int sizeAfterPause() {
    for (int i = 0; i < PATIENCE; i++) {
      Thread.onSpinWait();
    }
    return monitor.report().size();
  }
}
