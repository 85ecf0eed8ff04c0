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

/** A worker whose second round throws, and who waits for its end. */
@JCStressTest
@Description("a round that throws ends the worker, and who awaits that is told")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "one round returned, one threw, and none followed")
@Outcome(expect = FORBIDDEN, desc = "the worker ended too early, or went on after the exception")
@State
public class ThrowingRound {
  private final StoppableWorker worker = Subject.make((Runnable) this::round);
  private final AtomicInteger begun = new AtomicInteger();

  @Actor
  public void starter() {
    worker.start();
    Ending.await(worker);
  }

  @Actor
  public void waiter() {
    Ending.await(worker);
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = begun.get();
  }

  private void round() {
    if (begun.incrementAndGet() > 1) {
      throw Ending.quietly();
    }
  }
}
