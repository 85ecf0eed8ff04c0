package dev.gauntlet.models.promise;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.ExecutionException;

/** What a promise promises to those who complete it and to those who wait for it. */
public class PromiseScenarios {
  @Scenario("A thread that waits gets the value that another completes the promise with.")
  public void waiterGetsTheValue() throws Exception {
    Promise<int[]> promise = Subject.make();
    int[] value = new int[1];
    int[] got = new int[1];
    boolean[] completed = new boolean[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> got[0] = promise.get()[0]);
    threads.add(
        "completer",
        () -> {
          value[0] = 7;
          completed[0] = promise.complete(value);
        });
    threads.run();
    Check.that("the only completion is answered true", completed[0]);
    Check.equal("what the waiter read in the value", 7, got[0]);
  }

  @Scenario("A completion lets every waiting thread go on, not only one.")
  public void everyWaiterGoesOn() throws Exception {
    Promise<Integer> promise = Subject.make();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("waiter 1", () -> one[0] = promise.get());
    threads.add("waiter 2", () -> two[0] = promise.get());
    threads.add("completer", () -> promise.complete(7));
    threads.run();
    Check.equal("value of waiter 1", 7, one[0]);
    Check.equal("value of waiter 2", 7, two[0]);
  }

  @Scenario("A failure lets every waiting thread go on, not only one.")
  public void everyWaiterFails() throws Exception {
    Promise<Integer> promise = Subject.make();
    Exception failure = new IllegalStateException("expected");
    Throwable[] one = new Throwable[1];
    Throwable[] two = new Throwable[1];
    Threads threads = new Threads();
    threads.add("waiter 1", () -> one[0] = failureOf(promise));
    threads.add("waiter 2", () -> two[0] = failureOf(promise));
    threads.add("completer", () -> promise.fail(failure));
    threads.run();
    Check.equal("cause that waiter 1 got", failure, one[0]);
    Check.equal("cause that waiter 2 got", failure, two[0]);
  }

  @Scenario("Of two completions one wins: it alone is answered true, and its value stays.")
  public void firstCompletionWins() throws Exception {
    Promise<Integer> promise = Subject.make();
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("completer 1", () -> one[0] = promise.complete(1));
    threads.add(
        "completer 2",
        () -> {
          two[0] = promise.complete(2);
          got[0] = promise.get();
        });
    threads.run();
    Check.that(
        "one completion is answered true, the other false; answered " + one[0] + " and " + two[0],
        one[0] != two[0]);
    Check.equal("value that completer 2 got", one[0] ? 1 : 2, got[0]);
    Check.equal("value at the end", got[0], promise.get());
  }

  @Scenario("Of a completion and a failure one wins, and the promise stays as the winner left it.")
  public void completionOrFailure() throws Exception {
    Promise<Integer> promise = Subject.make();
    Exception failure = new IllegalStateException("expected");
    boolean[] completed = new boolean[1];
    boolean[] failed = new boolean[1];
    Threads threads = new Threads();
    threads.add("completer", () -> completed[0] = promise.complete(1));
    threads.add("failer", () -> failed[0] = promise.fail(failure));
    threads.run();
    Check.that(
        "one is answered true, the other false; answered " + completed[0] + " and " + failed[0],
        completed[0] != failed[0]);
    if (completed[0]) {
      Check.equal("value", 1, promise.get());
    } else {
      Check.equal("cause", failure, failureOf(promise));
    }
  }

  @Scenario("Once a promise says that it is done, its value is there.")
  public void doneMeansValueIsThere() throws Exception {
    Promise<int[]> promise = Subject.make();
    int[] value = new int[1];
    int[] got = {7};
    Threads threads = new Threads();
    threads.add(
        "completer",
        () -> {
          value[0] = 7;
          promise.complete(value);
        });
    threads.add(
        "reader",
        () -> {
          if (promise.isDone()) {
            got[0] = promise.get()[0];
          }
        });
    threads.run();
    Check.equal("what the reader read in the value", 7, got[0]);
    Check.that("the promise is done at the end", promise.isDone());
  }

  @Scenario("Once a promise says that it is done, its failure is there.")
  public void doneMeansFailureIsThere() throws Exception {
    Promise<Integer> promise = Subject.make();
    Exception failure = new IllegalStateException("expected");
    Throwable[] got = {failure};
    Threads threads = new Threads();
    threads.add("failer", () -> promise.fail(failure));
    threads.add(
        "reader",
        () -> {
          if (promise.isDone()) {
            got[0] = failureOf(promise);
          }
        });
    threads.run();
    Check.equal("cause that the reader got", failure, got[0]);
    Check.that("the promise is done at the end", promise.isDone());
  }

  static Throwable failureOf(Promise<Integer> promise) throws InterruptedException {
    try {
      return new AssertionError("no failure, but the value " + promise.get());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return cause == null ? e : cause;
    }
  }
}
