package dev.gauntlet.models.batchexecutor;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import dev.gauntlet.patterns.batchexecutor.Outcome;
import dev.gauntlet.patterns.batchexecutor.Outcome.Failure;
import dev.gauntlet.patterns.batchexecutor.Outcome.Success;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a batch executor promises to who calls it. */
public class BatchExecutorScenarios {
  @Scenario("An executor of one at once works on one item at a time.")
  public void oneAtATime() throws Exception {
    BatchExecutor executor = Subject.make(1);
    GuardedWork work = new GuardedWork();
    List<Outcome<Integer>> outcomes = executor.runAll(List.of(1, 2), work);
    Check.that(
        "one item at a time; there were " + work.mostInside() + " at once", work.mostInside() <= 1);
    Check.equal("sum of the items worked on", 3, work.sum());
    Check.equal("outcomes", List.of(new Success<>(10), new Success<>(20)), outcomes);
  }

  @Scenario("Two items at once: each has its outcome, in the order of the items.")
  public void outcomesInOrder() throws Exception {
    BatchExecutor executor = Subject.make(2);
    int[] written = new int[2];
    AtomicInteger calls = new AtomicInteger();
    List<Outcome<Integer>> outcomes =
        executor.runAll(
            List.of(0, 1),
            item -> {
              calls.incrementAndGet();
              return write(written, item);
            });
    Check.equal("calls of the work for two items", 2, calls.get());
    Check.equal("outcomes", List.of(new Success<>(10), new Success<>(11)), outcomes);
    Check.equal("what the work on item 0 wrote", 10, written[0]);
    Check.equal("what the work on item 1 wrote", 11, written[1]);
  }

  @Scenario(
      "An item that fails has the exception for its outcome; the others go on as if it had not.")
  public void failingItemTouchesNoOther() throws Exception {
    BatchExecutor executor = Subject.make(1);
    List<Outcome<Integer>> outcomes = executor.runAll(List.of(0, 1), item -> workOrFail(item));
    Check.equal("number of outcomes", 2, outcomes.size());
    checkFailed(outcomes.get(0));
    Check.equal("outcome of the item after it", new Success<>(1), outcomes.get(1));
    Check.equal(
        "outcomes of a later call",
        List.of(new Success<>(2)),
        executor.runAll(List.of(2), item -> workOrFail(item)));
  }

  @Scenario("An item that fails touches none that is worked on at the same time.")
  public void failingItemBesideAnother() throws Exception {
    BatchExecutor executor = Subject.make(2);
    List<Outcome<Integer>> outcomes = executor.runAll(List.of(1, 0), item -> workOrFail(item));
    Check.equal("number of outcomes", 2, outcomes.size());
    Check.equal("outcome of the item beside it", new Success<>(1), outcomes.get(0));
    checkFailed(outcomes.get(1));
  }

  @Scenario("An item whose work throws an error has it for its outcome; the others go on.")
  public void errorTouchesNoOther() throws Exception {
    BatchExecutor executor = Subject.make(1);
    List<Outcome<Integer>> outcomes = executor.runAll(List.of(0, 1), item -> workOrError(item));
    Check.equal("number of outcomes", 2, outcomes.size());
    Check.that(
        "the outcome names the error that the work threw; it was " + outcomes.get(0),
        outcomes.get(0) instanceof Failure<Integer> failure
            && failure.cause() instanceof StackOverflowError);
    Check.equal("outcome of the item after it", new Success<>(1), outcomes.get(1));
  }

  @Scenario("An item that leaves its thread interrupted touches no other.")
  public void interruptingItemTouchesNoOther() throws Exception {
    BatchExecutor executor = Subject.make(1);
    Thread caller = Thread.currentThread();
    List<Outcome<Integer>> outcomes =
        executor.runAll(List.of(0, 1), item -> workAndInterrupt(item, caller));
    Check.equal("outcomes", List.of(new Success<>(0), new Success<>(1)), outcomes);
  }

  @Scenario("The limit holds for the items that come after one that failed.")
  public void limitHoldsAfterFailure() throws Exception {
    BatchExecutor executor = Subject.make(1);
    GuardedWork work = new GuardedWork();
    List<Outcome<Integer>> outcomes =
        executor.runAll(List.of(0, 1, 2), item -> item == 0 ? workOrFail(item) : work.apply(item));
    Check.that(
        "one item at a time; there were " + work.mostInside() + " at once", work.mostInside() <= 1);
    Check.equal("number of outcomes", 3, outcomes.size());
    Check.equal("sum of the items worked on", 3, work.sum());
  }

  @Scenario("Two callers at once each get the outcomes of their own items.")
  public void twoCallers() throws Exception {
    BatchExecutor executor = Subject.make(1);
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Outcome<Integer>>[] got = new List[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> got[0] = executor.runAll(List.of(1), item -> 10 * item));
    threads.add("caller 2", () -> got[1] = executor.runAll(List.of(2), item -> 10 * item));
    threads.run();
    Check.equal("outcomes of caller 1", List.of(new Success<>(10)), got[0]);
    Check.equal("outcomes of caller 2", List.of(new Success<>(20)), got[1]);
  }

  @Scenario("A call that is refused leaves the executor free for who calls next.")
  @SuppressWarnings("NullAway")
  public void refusedCallLeavesNothing() throws Exception {
    BatchExecutor executor = Subject.make(1);
    boolean[] refused = new boolean[2];
    try {
      executor.runAll(null, item -> item);
    } catch (NullPointerException e) {
      refused[0] = true;
    }
    try {
      executor.runAll(List.of(1), null);
    } catch (NullPointerException e) {
      refused[1] = true;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Outcome<Integer>>[] got = new List[1];
    Threads threads = new Threads();
    threads.add("next caller", () -> got[0] = executor.runAll(List.of(2), item -> 10 * item));
    threads.run();
    Check.that("no items are refused", refused[0]);
    Check.that("no work is refused", refused[1]);
    Check.equal("outcomes of the next caller", List.of(new Success<>(20)), got[0]);
  }

  private static Integer write(int[] written, int item) {
    written[item] = 10 + item;
    return written[item];
  }

  private static Integer workOrFail(int item) {
    if (item == 0) {
      throw new UnsupportedOperationException("by the work");
    }
    return item;
  }

  private static Integer workOrError(int item) {
    if (item == 0) {
      throw new StackOverflowError("by the work");
    }
    return item;
  }

  /** The interrupt is the worker's, unless the caller works itself: then it would be told of it. */
  private static Integer workAndInterrupt(int item, Thread caller) {
    if (item == 0 && Thread.currentThread() != caller) {
      Thread.currentThread().interrupt();
    }
    return item;
  }

  private static void checkFailed(Outcome<Integer> outcome) {
    Check.that(
        "the failed item's outcome names what its work threw; it was " + outcome,
        outcome instanceof Failure<Integer> failure
            && failure.cause() instanceof UnsupportedOperationException);
  }
}
