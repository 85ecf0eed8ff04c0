package dev.gauntlet.stress.taskpipeline;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.patterns.taskpipeline.TaskPipeline;
import dev.gauntlet.patterns.taskpipeline.TaskResult;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A task that fails beside one that does not, on one worker. */
@JCStressTest
@Description("a failing task's result has its exception, and no other task is harmed")
@Outcome(
    id = "FAILED, COMPLETED, 1, 1",
    expect = ACCEPTABLE,
    desc = "each task ended as it should and was counted so")
@Outcome(id = "FAILED, COMPLETED, .*, .*", expect = FORBIDDEN, desc = "a task was not counted")
@Outcome(expect = FORBIDDEN, desc = "a task did not end as it should")
@State
public class FailingTask {
  private final PipelineOfTwoActors pipeline = new PipelineOfTwoActors(1, data -> 10 / data);

  @Actor
  public void failing(LLLL_Result result) {
    result.r1 = outcome(0);
  }

  @Actor
  public void returning(LLLL_Result result) {
    result.r2 = outcome(1);
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r3 = pipeline.get().statistics().processed();
    result.r4 = pipeline.get().statistics().failed();
  }

  private String outcome(int data) {
    TaskPipeline<Integer> shared = pipeline.get();
    TaskResult<Integer> result = Blocking.call(() -> shared.await(shared.submit(data)));
    pipeline.done();
    return switch (result.status()) {
      case COMPLETED -> result.value() == null ? "completed without a value" : "COMPLETED";
      case FAILED -> result.error() instanceof ArithmeticException ? "FAILED" : "failed otherwise";
    };
  }
}
