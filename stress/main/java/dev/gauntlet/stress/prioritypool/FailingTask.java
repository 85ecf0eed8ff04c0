package dev.gauntlet.stress.prioritypool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Turn;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/** A task that fails beside one that returns, on one worker: what the futures say. */
@JCStressTest
@Description("a failing task completes its future with its exception, and its worker goes on")
@Outcome(
    id = "failed, 2, 1",
    expect = ACCEPTABLE,
    desc = "one future has the exception, the other the result, and the failure was counted")
@Outcome(
    id = "failed, null, .*",
    expect = FORBIDDEN,
    desc = "a future was done before it held its task's result")
@Outcome(id = "failed, 2, .*", expect = FORBIDDEN, desc = "the failed task was not counted as such")
@Outcome(expect = FORBIDDEN, desc = "the failed task's future does not tell what it threw")
@State
public class FailingTask {
  private static final int PATIENCE = 20_000;

  private final PoolOfTwoActors pool = new PoolOfTwoActors(1);

  @Actor
  public void failing(LLI_Result result) {
    Future<Integer> future = pool.get().submit(1, () -> fail());
    result.r1 = Blocking.call(() -> outcome(future));
    pool.done();
  }

  @Actor
  public void returning(LLI_Result result) {
    PriorityPool shared = pool.get();
    Future<Integer> future = shared.submit(1, () -> 2);
    // Looks for a while, to ask for the result just when it is there.
    for (int i = 0; i < PATIENCE && !future.isDone(); i++) {
      Turn.pass();
    }
    result.r2 = Blocking.call(future::get);
    pool.done();
  }

  @Arbiter
  public void afterwards(LLI_Result result) {
    result.r3 = (int) pool.get().statistics().failed();
  }

  private static String outcome(Future<Integer> future) throws InterruptedException {
    try {
      return "returned " + future.get();
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException ? "failed" : "failed otherwise";
    }
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the task");
  }
}
