package dev.gauntlet.stress.prioritypool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import java.util.concurrent.Future;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A task from each of two threads for a pool of two workers: what is counted. */
@JCStressTest
@Description("two workers complete a task each, both are counted, and a shutdown ends both workers")
@Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "both tasks were completed and counted")
@Outcome(
    id = "1, 2, 1",
    expect = FORBIDDEN,
    desc = "a completed task was not counted: both workers counted from the same number")
@Outcome(expect = FORBIDDEN, desc = "a task did not return its own result, or was counted wrongly")
@State
public class TwoTasksAreCounted {
  private final PoolOfTwoActors pool = new PoolOfTwoActors(2);
  private final Meeting meeting = new Meeting();

  @Actor
  public void first(III_Result result) {
    Future<Integer> future = pool.get().submit(1, () -> meeting.then(1));
    result.r1 = Blocking.call(future::get);
    pool.done();
  }

  @Actor
  public void second(III_Result result) {
    Future<Integer> future = pool.get().submit(1, () -> meeting.then(2));
    result.r2 = Blocking.call(future::get);
    pool.done();
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = (int) pool.get().statistics().completed();
  }
}
