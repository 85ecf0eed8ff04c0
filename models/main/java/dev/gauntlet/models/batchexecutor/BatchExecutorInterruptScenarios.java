package dev.gauntlet.models.batchexecutor;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import dev.gauntlet.patterns.batchexecutor.Outcome;
import dev.gauntlet.patterns.batchexecutor.Outcome.Success;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a batch executor promises to a caller that is interrupted. */
public class BatchExecutorInterruptScenarios {
  @Scenario("A caller that is interrupted is told so, and the executor serves the next call.")
  public void interruptedCaller() throws Exception {
    BatchExecutor executor = Subject.make(1);
    List<Integer> items = List.of(1, 2, 3);
    Gate gate = new Gate();
    AtomicInteger begun = new AtomicInteger();
    int[] begunBefore = new int[1];
    boolean[] told = new boolean[1];
    Threads threads = new Threads();
    Thread caller =
        threads.add(
            "caller",
            () -> {
              try {
                List<Outcome<Integer>> outcomes =
                    executor.runAll(items, item -> begin(begun, gate, item));
                // All was done before the interrupt was looked at; then it is still pending.
                told[0] = Thread.interrupted() && outcomes.size() == items.size();
              } catch (InterruptedException e) {
                told[0] = true;
              }
              begunBefore[0] = begun.get();
            });
    threads.add(
        "interrupter",
        () -> {
          caller.interrupt();
          gate.open();
        });
    threads.run();
    Threads.pause();
    int begunLater = begun.get() - begunBefore[0];
    // A worker may have taken its item before, and not have come to begin it.
    Check.that(
        "%d items were begun after the caller had its answer".formatted(begunLater),
        begunLater <= 1);
    Check.that("the interrupt reached the caller", told[0]);
    Check.equal(
        "outcomes of a later call",
        List.of(new Success<>(4)),
        executor.runAll(List.of(4), item -> item));
  }

  @Scenario("An interrupt of one caller takes nothing from another's call.")
  public void interruptBesideAnotherCaller() throws Exception {
    BatchExecutor executor = Subject.make(1);
    List<Outcome<Integer>> outcomes = new ArrayList<>();
    Threads threads = new Threads();
    Thread interrupted =
        threads.add(
            "interrupted caller",
            () -> {
              try {
                executor.runAll(List.of(1, 2), item -> item);
              } catch (InterruptedException e) {
                // It is told so, or has come to its end before.
              }
            });
    threads.add("caller", () -> outcomes.addAll(executor.runAll(List.of(3, 4), item -> item)));
    threads.start();
    interrupted.interrupt();
    threads.join();
    Check.equal("outcomes of the caller", List.of(new Success<>(3), new Success<>(4)), outcomes);
  }

  private static Integer begin(AtomicInteger begun, Gate gate, Integer item) {
    begun.incrementAndGet();
    gate.pass();
    return item;
  }
}
