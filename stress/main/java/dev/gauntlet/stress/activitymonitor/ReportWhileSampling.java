package dev.gauntlet.stress.activitymonitor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A report that its caller walks while more samples are taken. */
@JCStressTest
@Description("a report is the caller's own: no later sample changes it")
@Outcome(id = "same", expect = ACCEPTABLE, desc = "the report stayed as it was given")
@Outcome(
    id = "changed",
    expect = FORBIDDEN,
    desc = "a later sample changed the report, or who walked it failed")
@Outcome(expect = FORBIDDEN, desc = "no other result is possible")
@State
public class ReportWhileSampling {
  private static final int PATIENCE = 1_500;

  private final ActivityMonitor monitor = Subject.make(Duration.ofNanos(1_000), 100);
  private final Meeting meeting = new Meeting();

  @Actor
  public void caller(L_Result result) {
    monitor.recordOperation(true);
    Blocking.run(() -> monitor.start());
    result.r1 = staysTheSame(Blocking.call(monitor::report)) ? "same" : "changed";
    Blocking.run(() -> monitor.close());
    meeting.await();
  }

  private static boolean staysTheSame(List<ThreadActivity> report) {
    try {
      String given = report.toString();
      for (int i = 0; i < PATIENCE; i++) {
        Thread.onSpinWait();
      }
      return given.equals(report.toString());
    } catch (ConcurrentModificationException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  @Actor
  public void recorder() {
    monitor.recordOperation(true);
    meeting.await();
  }
}
