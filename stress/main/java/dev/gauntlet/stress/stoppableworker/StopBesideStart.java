package dev.gauntlet.stress.stoppableworker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A worker that is started and stopped at the same time: how many rounds begin afterwards. */
@JCStressTest
@Description("a stop beside the start ends the worker, whichever comes first")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "no round began once start and stop had returned")
@Outcome(
    id = {"1", "2"},
    expect = ACCEPTABLE,
    desc = "what began, the worker had decided on before the stop")
@Outcome(expect = FORBIDDEN, desc = "the stop was not heard: the worker ran on after it")
@State
public class StopBesideStart {
  private static final int MOST = 4;

  private final StoppableWorker worker = Subject.make((Runnable) this::round);
  private final Meeting meeting = new Meeting();
  private final AtomicInteger begunStopped = new AtomicInteger();
  private volatile boolean stopped;

  @Actor
  public void starter() {
    meeting.first();
    try {
      worker.start();
    } catch (IllegalStateException e) {
      // Stopped already, and refused: then nothing runs.
    }
    Ending.await(worker);
  }

  @Actor
  public void stopper() {
    meeting.second();
    worker.stop();
    stopped = true;
    Ending.await(worker);
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = begunStopped.get();
  }

  /** Ends a worker that does not stop, so that none outlives its sample. */
  private void round() {
    if (stopped && begunStopped.incrementAndGet() == MOST) {
      throw Ending.quietly();
    }
  }
}
