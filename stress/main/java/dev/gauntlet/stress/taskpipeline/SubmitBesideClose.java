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
import org.openjdk.jcstress.infra.results.LI_Result;

/** A task submitted to a pipeline of one worker while it is closed. */
@JCStressTest
@Description("a task submitted beside a close is refused, or accepted and finished")
@Outcome(id = "COMPLETED, 1", expect = ACCEPTABLE, desc = "the task was accepted and finished")
@Outcome(id = "refused, 0", expect = ACCEPTABLE, desc = "the task was refused, never to run")
@Outcome(id = "refused, 1", expect = FORBIDDEN, desc = "a task that was refused ran")
@Outcome(expect = FORBIDDEN, desc = "an accepted task did not finish, or was not counted")
@State
public class SubmitBesideClose {
  private final PipelineOfTwoActors pipeline = new PipelineOfTwoActors(1, data -> data);

  @Actor
  public void submitter(LI_Result result) {
    TaskPipeline<Integer> shared = pipeline.get();
    long id;
    try {
      id = shared.submit(1);
    } catch (IllegalStateException e) {
      result.r1 = "refused";
      return;
    }
    result.r1 = Blocking.call(() -> shared.await(id)).status();
  }

  @Actor
  public void closer() {
    TaskPipeline<Integer> shared = pipeline.get();
    Blocking.run(() -> shared.close());
  }

  @Arbiter
  public void afterwards(LI_Result result) {
    result.r2 = (int) pipeline.get().statistics().processed();
  }
}
