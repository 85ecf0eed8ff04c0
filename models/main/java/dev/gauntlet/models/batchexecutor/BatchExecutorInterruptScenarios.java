package dev.gauntlet.models.batchexecutor;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import dev.gauntlet.patterns.batchexecutor.Outcome;
import dev.gauntlet.patterns.batchexecutor.Outcome.Success;
import java.util.List;

/** What a batch executor promises to a caller that is interrupted. */
public class BatchExecutorInterruptScenarios {
  @Scenario("A caller that is interrupted is told so, and the executor serves the next call.")
  public void interruptedCaller() throws Exception {
    BatchExecutor executor = Subject.make(1);
    Gate gate = new Gate();
    boolean[] told = new boolean[1];
    Threads threads = new Threads();
    Thread caller =
        threads.add(
            "caller",
            () -> {
              try {
                List<Outcome<Integer>> outcomes = executor.runAll(List.of(1), gate::pass);
                // All was done before the interrupt was looked at; then it is still pending.
                told[0] = Thread.interrupted() && outcomes.size() == 1;
              } catch (InterruptedException e) {
                told[0] = true;
              }
            });
    threads.add(
        "interrupter",
        () -> {
          caller.interrupt();
          gate.open();
        });
    threads.run();
    Check.that("the interrupt reached the caller", told[0]);
    Check.equal(
        "outcomes of a later call",
        List.of(new Success<>(2)),
        executor.runAll(List.of(2), gate::pass));
  }
}
