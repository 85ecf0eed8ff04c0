package dev.gauntlet.stress.prioritypool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LII_Result;

/** A task submitted to a pool of one worker while it is shut down: whether it runs. */
@JCStressTest
@Description("a task submitted beside a shutdown is refused and never runs, or runs once")
@Outcome(id = "done, 1, 1", expect = ACCEPTABLE, desc = "the task was accepted and ran")
@Outcome(id = "refused, 0, 0", expect = ACCEPTABLE, desc = "the task was refused, never to run")
@Outcome(
    id = "cancelled, 0, 0",
    expect = ACCEPTABLE,
    desc = "the pool took the task back before submit returned, and its future says so")
@Outcome(id = "refused, 1, .*", expect = FORBIDDEN, desc = "a task that was refused ran")
@Outcome(expect = FORBIDDEN, desc = "an accepted task did not run exactly once, or was not counted")
@State
public class SubmitBesideShutdown {
  private final PoolOfTwoActors pool = new PoolOfTwoActors(1);
  private final AtomicInteger runs = new AtomicInteger();

  @Actor
  public void submitter(LII_Result result) {
    try {
      Future<Integer> future = pool.get().submit(1, runs::incrementAndGet);
      pool.awaitEnd();
      result.r1 = outcome(future);
    } catch (IllegalStateException | RejectedExecutionException e) {
      result.r1 = "refused";
    }
  }

  @Actor
  public void stopper() {
    pool.get().shutdown();
    pool.awaitEnd();
  }

  @Arbiter
  public void afterwards(LII_Result result) {
    result.r2 = runs.get();
    result.r3 = (int) pool.get().statistics().completed();
  }

  /** Waits for the outcome: of a task that was accepted when the worker had left, for ever. */
  private static String outcome(Future<Integer> future) {
    try {
      Blocking.call(future::get);
      return "done";
    } catch (CancellationException e) {
      return "cancelled";
    }
  }
}
