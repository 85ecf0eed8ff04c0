package dev.gauntlet.stress.batchexecutor;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.batchexecutor.BatchExecutor;
import dev.gauntlet.patterns.batchexecutor.Outcome;
import dev.gauntlet.patterns.batchexecutor.Outcome.Failure;
import dev.gauntlet.patterns.batchexecutor.Outcome.Success;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A call by one actor whose outcomes the other waits for. */
final class Batch {
  private final BatchExecutor executor;
  private final CountDownLatch done = new CountDownLatch(1);
  private String outcomes = "none";

  Batch(int maxConcurrent) {
    executor = Subject.make(maxConcurrent);
  }

  /** Runs the items and returns their outcomes in words. */
  String run(List<Integer> items, Function<Integer, Integer> work) {
    try {
      outcomes = Blocking.call(() -> inWords(executor.runAll(items, work)));
      return outcomes;
    } finally {
      done.countDown();
    }
  }

  /** Waits until the call has returned, and returns its outcomes in words. */
  String await() {
    Blocking.run(done::await);
    return outcomes;
  }

  static String inWords(List<Outcome<Integer>> outcomes) {
    return outcomes.stream().map(outcome -> inWords(outcome)).collect(Collectors.joining(" "));
  }

  private static String inWords(Outcome<Integer> outcome) {
    if (outcome instanceof Success<Integer> success) {
      return String.valueOf(success.value());
    }
    return outcome instanceof Failure<Integer> failure
        ? failure.cause().getClass().getSimpleName()
        : "none";
  }
}
