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
import org.openjdk.jcstress.infra.results.III_Result;

/** Tasks that two threads submit at once and await, one after the other. */
@JCStressTest
@Description("who awaits a task gets that task's whole result, and every task is counted")
@Outcome(id = "40, 40, 80", expect = ACCEPTABLE, desc = "every task got its own result")
@Outcome(id = "40, 40, .*", expect = FORBIDDEN, desc = "a task was not counted")
@Outcome(
    expect = FORBIDDEN,
    desc = "a task's result was another one's, or was not yet there when the task had ended")
@State
public class TwoSubmitters {
  private static final int TASKS = 40;

  private final Meeting meeting = new Meeting();
  private final PipelineOfTwoActors pipeline = new PipelineOfTwoActors(1, data -> data * 10);

  @Actor
  public void first(III_Result result) {
    result.r1 = ownResults(0);
  }

  @Actor
  public void second(III_Result result) {
    result.r2 = ownResults(TASKS);
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = (int) pipeline.get().statistics().processed();
  }

  private int ownResults(int from) {
    // Who makes the pipeline would have submitted everything when the other has got it.
    TaskPipeline<Integer> shared = pipeline.get();
    int begin = meeting.then(from);
    long[] ids = new long[TASKS];
    for (int i = 0; i < TASKS; i++) {
      ids[i] = shared.submit(begin + i);
    }
    int own = 0;
    for (int i = 0; i < TASKS; i++) {
      long id = ids[i];
      TaskResult<Integer> got = Blocking.call(() -> shared.await(id));
      Integer value = got.value();
      if (got.id() == id && value != null && value == (begin + i) * 10) {
        own++;
      }
    }
    pipeline.done();
    return own;
  }
}
