package dev.gauntlet.stress.stoppableworker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.CountDownLatch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A worker that is stopped from another thread while it runs: whether it sees the stop. */
@JCStressTest
@Description("a worker that looks again and again sees a stop that has returned")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the worker saw the stop")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "three rounds began one after the other when the stop had returned")
@Outcome(expect = FORBIDDEN, desc = "no other result is possible")
@State
public class StopSeen {
  private final TimedRounds rounds = new TimedRounds();
  private final StoppableWorker worker = Subject.make((Runnable) rounds);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean started;

  @Actor
  public void starter() {
    worker.start();
    started = true;
    // Waits instead of asking, to leave the processors to the worker and who stops it.
    Blocking.run(ended::await);
  }

  @Actor
  public void stopper() {
    while (!started) {
      Thread.onSpinWait();
    }
    TimedRounds.letRun();
    try {
      worker.stop();
      rounds.stopHasReturned();
      Ending.await(worker);
    } finally {
      ended.countDown();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = rounds.seen();
  }
}
