package dev.gauntlet.models.promise;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.promise.Promise;
import java.io.IOException;

/** What a promise promises when a computation fails or a waiter is interrupted. */
public class PromiseComputationScenarios {
  @Scenario("The value of a computation reaches the thread that waits; it ran where it was asked.")
  public void computationReturns() throws Exception {
    Promise<Integer> promise = Subject.make();
    Thread[] ranIn = new Thread[1];
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> got[0] = promise.get());
    Thread computer =
        threads.add(
            "computer",
            () ->
                promise.completeWith(
                    () -> {
                      ranIn[0] = Thread.currentThread();
                      return 7;
                    }));
    threads.run();
    Check.equal("value of the waiter", 7, got[0]);
    Check.that("the computation ran in its caller's thread", ranIn[0] == computer);
  }

  @Scenario("The exception of a computation reaches the thread that waits.")
  public void computationThrows() throws Exception {
    Promise<Integer> promise = Subject.make();
    Exception failure = new IOException("expected");
    Throwable[] got = new Throwable[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> got[0] = PromiseScenarios.failureOf(promise));
    threads.add("computer", () -> computeFailing(promise, failure));
    threads.run();
    Check.equal("cause that the waiter got", failure, got[0]);
    Check.that("a later completion is answered false", !promise.complete(1));
  }

  @Scenario("A computation beside a completion: one of the two values wins, and both see it.")
  public void computationBesideCompletion() throws Exception {
    Promise<Integer> promise = Subject.make();
    boolean[] completed = new boolean[1];
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add(
        "computer",
        () -> {
          promise.completeWith(() -> 1);
          got[0] = promise.get();
        });
    threads.add("completer", () -> completed[0] = promise.complete(2));
    threads.run();
    Check.equal("value after the computation", completed[0] ? 2 : 1, got[0]);
    Check.equal("value at the end", got[0], promise.get());
  }

  @Scenario("A thread that is interrupted while it waits stops waiting; the promise stays pending.")
  public void interruptedWaiter() throws Exception {
    Promise<Integer> promise = Subject.make();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                promise.get();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("the wait ended by the interrupt", interrupted[0]);
    Check.that("the promise is pending after it", !promise.isDone());
    Check.that("a completion after it is answered true", promise.complete(7));
    Check.equal("value", 7, promise.get());
  }

  @Scenario("An interrupt of one waiter beside the completion leaves no other waiter behind.")
  public void interruptBesideCompletion() throws Exception {
    Promise<Integer> promise = Subject.make();
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread interrupted =
        threads.add(
            "waiter 1",
            () -> {
              try {
                promise.get();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add("waiter 2", () -> got[0] = promise.get());
    threads.add(
        "completer",
        () -> {
          interrupted.interrupt();
          promise.complete(7);
        });
    threads.run();
    Check.equal("value of waiter 2", 7, got[0]);
  }

  /** Its exception is the promise's to tell; one that reaches the caller instead is not judged. */
  private static void computeFailing(Promise<Integer> promise, Exception failure) {
    try {
      promise.completeWith(
          () -> {
            throw failure;
          });
    } catch (RuntimeException e) {
      Check.that("the promise is done even so", promise.isDone());
    }
  }
}
