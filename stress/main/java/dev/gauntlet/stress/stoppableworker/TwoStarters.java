package dev.gauntlet.stress.stoppableworker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A worker that two threads start at the same time: whether two rounds ever run at once. */
@JCStressTest
@Description("two starts at once start one worker")
@Outcome(id = "one at a time", expect = ACCEPTABLE, desc = "no round began while another ran")
@Outcome(
    id = "overlapping",
    expect = FORBIDDEN,
    desc = "two threads ran rounds at the same time: each start had started one")
@Outcome(expect = FORBIDDEN, desc = "no other result is possible")
@State
public class TwoStarters {
  private static final int LOOKS = 6;
  private static final long BETWEEN_LOOKS_NANOS = 10_000;

  private final StoppableWorker worker = Subject.make((Runnable) this::round);
  private final Meeting meeting = new Meeting();
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean begun;
  private volatile boolean overlapping;

  @Actor
  public void first() {
    meeting.first();
    start();
    giveTime();
    worker.stop();
    Ending.await(worker);
  }

  @Actor
  public void second() {
    meeting.second();
    start();
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = overlapping ? "overlapping" : "one at a time";
  }

  private void start() {
    try {
      worker.start();
    } catch (IllegalStateException e) {
      // Started already, and refused: then this start starts nothing.
    }
  }

  /** Lets a round begin, and another one beside it if there is such a thread. */
  private void giveTime() {
    for (int i = 0; i < 2 * LOOKS && !begun; i++) {
      rest();
    }
    for (int i = 0; i < LOOKS && !overlapping; i++) {
      rest();
    }
  }

  private void round() {
    begun = true;
    if (inside.incrementAndGet() > 1) {
      overlapping = true;
    }
    for (int i = 0; i < LOOKS && !overlapping; i++) {
      rest();
    }
    inside.decrementAndGet();
  }

  /** Leaves the processor to the others: there are more threads here than processors. */
  private static void rest() {
    LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
  }
}
