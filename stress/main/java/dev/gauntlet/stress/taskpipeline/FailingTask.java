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

/** Two tasks that fail at once on two workers, and a task after each of them. */
@JCStressTest
@Description(
    "a failing task's result has its exception, it is counted, and no other task is harmed")
@Outcome(
    id = "FAILED COMPLETED, FAILED COMPLETED, 2, 2",
    expect = ACCEPTABLE,
    desc = "each task ended as it should and was counted so")
@Outcome(
    id = "FAILED COMPLETED, FAILED COMPLETED, .*, .*",
    expect = FORBIDDEN,
    desc = "a task was not counted")
@Outcome(expect = FORBIDDEN, desc = "a task did not end as it should")
@State
public class FailingTask {
  private static final int FAILING = 0;

  /** Made beforehand: to make one takes long, and two workers are to fail at nearly one time. */
  private final ArithmeticException byTheStage = new ArithmeticException("by the stage");

  private final Meeting meeting = new Meeting();
  private final PipelineOfTwoActors pipeline = new PipelineOfTwoActors(2, this::work);

  @Actor
  public void first(LLLL_Result result) {
    result.r1 = outcomes();
  }

  @Actor
  public void second(LLLL_Result result) {
    result.r2 = outcomes();
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r3 = pipeline.get().statistics().processed();
    result.r4 = pipeline.get().statistics().failed();
  }

  private String outcomes() {
    String outcomes = outcome(FAILING) + " " + outcome(1);
    pipeline.done();
    return outcomes;
  }

  private int work(int data) {
    meeting.then(data);
    if (data == FAILING) {
      throw byTheStage;
    }
    return data;
  }

  private String outcome(int data) {
    TaskPipeline<Integer> shared = pipeline.get();
    TaskResult<Integer> result = Blocking.call(() -> shared.await(shared.submit(data)));
    return switch (result.status()) {
      case COMPLETED -> result.value() == null ? "completed without a value" : "COMPLETED";
      case FAILED -> result.error() == byTheStage ? "FAILED" : "failed otherwise";
    };
  }
}
