package dev.gauntlet.stress.activitymonitor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that record at the same time: what the monitor has of them. */
@JCStressTest
@Description("two threads that record at once: no operation is lost")
@Outcome(id = "21, 21", expect = ACCEPTABLE, desc = "all operations were counted")
@Outcome(
    expect = FORBIDDEN,
    desc = "operations were lost: a thread overwrote what the other had recorded")
@State
public class TwoRecorders {
  private static final int MORE = 20;
  private static final long PAUSE_NANOS = 50_000;

  private final ActivityMonitor monitor = Subject.make(Duration.ofMillis(1), 10);
  private final Meeting meeting = new Meeting();
  private volatile long first;
  private volatile long second;

  @Actor
  public void first(LL_Result result) {
    first = Thread.currentThread().getId();
    monitor.recordOperation(true);
    meeting.await();
    meeting.await();
    record();
    meeting.await();
    // Both are alive until the last meeting, and neither records any more.
    Blocking.run(() -> monitor.start());
    result.r1 = Blocking.call(() -> operations(first));
    result.r2 = Blocking.call(() -> operations(second));
    Blocking.run(() -> monitor.close());
    meeting.await();
  }

  @Actor
  public void second() {
    // Registers after the other thread, so that only counts can be lost and no thread.
    meeting.await();
    monitor.recordOperation(true);
    second = Thread.currentThread().getId();
    meeting.await();
    record();
    meeting.await();
    meeting.await();
  }

  private void record() {
    for (int i = 0; i < MORE; i++) {
      monitor.recordOperation(true);
    }
  }

  /** Asks until there is a sample of the thread; all samples are of the time after recording. */
  private long operations(long threadId) {
    while (true) {
      for (ThreadActivity activity : monitor.report()) {
        if (activity.threadId() == threadId) {
          return activity.operations();
        }
      }
      // Not a spin, which could keep the sampler off a monitor for long.
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
