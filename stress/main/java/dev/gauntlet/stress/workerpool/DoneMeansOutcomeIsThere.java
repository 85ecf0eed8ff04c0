package dev.gauntlet.stress.workerpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Turn;
import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Futures that are asked at the very moment when they begin to say that they are done. The other
 * actor leaves the worker its processor.
 */
@JCStressTest
@Description("once a task's future says that it is done, it has the result or the failure")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "every future had what its task left")
@Outcome(id = ".*, 0", expect = FORBIDDEN, desc = "a future that was done had no result yet")
@Outcome(expect = FORBIDDEN, desc = "a future that was done had no failure yet")
@State
public class DoneMeansOutcomeIsThere {
  private static final int ROUNDS = 10;
  private static final int PATIENCE = 20_000;
  private static final String RETURNED = "returned 1";
  private static final String FAILED = "failed";

  private final PoolOfTwoActors pool = new PoolOfTwoActors(1);

  @Actor
  public void submitter(II_Result result) {
    WorkerPool shared = pool.get();
    for (int i = 0; i < ROUNDS; i++) {
      Future<Integer> returning = shared.submit(() -> 1);
      if (!Blocking.call(() -> outcome(returning)).equals(RETURNED)) {
        result.r1++;
      }
      Future<Integer> failing = shared.submit(() -> fail());
      if (!Blocking.call(() -> outcome(failing)).equals(FAILED)) {
        result.r2++;
      }
    }
    pool.done();
  }

  @Actor
  public void bystander() {
    pool.done();
  }

  private static String outcome(Future<Integer> future) throws InterruptedException {
    for (int i = 0; i < PATIENCE && !future.isDone(); i++) {
      Turn.pass();
    }
    try {
      return "returned " + future.get();
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException ? FAILED : "failed otherwise";
    }
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the task");
  }
}
