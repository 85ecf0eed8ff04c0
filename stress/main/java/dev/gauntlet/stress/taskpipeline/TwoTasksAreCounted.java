package dev.gauntlet.stress.taskpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.patterns.taskpipeline.TaskPipeline;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A task from each of two threads for a pipeline of two workers: what is counted. */
@JCStressTest
@Description("two workers complete a task each, and both are counted")
@Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "both tasks were completed and counted")
@Outcome(
    id = "1, 2, .*",
    expect = FORBIDDEN,
    desc = "a completed task was not counted: both workers counted from the same number")
@Outcome(expect = FORBIDDEN, desc = "a task did not return its own result")
@State
public class TwoTasksAreCounted {
  private final Meeting meeting = new Meeting();
  private final PipelineOfTwoActors pipeline = new PipelineOfTwoActors(2, meeting::then);

  @Actor
  public void first(III_Result result) {
    result.r1 = valueOf(1);
  }

  @Actor
  public void second(III_Result result) {
    result.r2 = valueOf(2);
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = (int) pipeline.get().statistics().processed();
  }

  private int valueOf(int data) {
    TaskPipeline<Integer> shared = pipeline.get();
    Integer value = Blocking.call(() -> shared.await(shared.submit(data))).value();
    pipeline.done();
    return value == null ? 0 : value;
  }
}
