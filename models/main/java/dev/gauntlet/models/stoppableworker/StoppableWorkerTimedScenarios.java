package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** What a stoppable worker promises to who waits for its end for a limited time. */
public class StoppableWorkerTimedScenarios {
  @Scenario("Who awaits the stop waits on while the last round runs, and is told of its end.")
  public void waiterSeesLastRoundOut() throws Exception {
    BlockedRound round = new BlockedRound();
    StoppableWorker worker = Subject.make((Runnable) round);
    boolean[] stopped = new boolean[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> stopped[0] = worker.awaitStopped(1, TimeUnit.MINUTES));
    threads.add(
        "starter and stopper",
        () -> {
          worker.start();
          worker.stop();
        });
    threads.start();
    Threads.pause();
    round.release();
    threads.join();
    Check.that("the waiter is told that the worker has stopped", stopped[0]);
  }

  @Scenario("Two who await the stop are both told of it.")
  public void twoWaiters() throws Exception {
    StoppableWorker worker = Subject.make((Runnable) new CountedRound(1));
    boolean[] stopped = new boolean[2];
    Threads threads = new Threads();
    threads.add(
        "waiter 1",
        () -> stopped[0] = Pace.isToldInTime((time, unit) -> worker.awaitStopped(time, unit)));
    threads.add(
        "waiter 2",
        () -> stopped[1] = Pace.isToldInTime((time, unit) -> worker.awaitStopped(time, unit)));
    threads.start();
    worker.start();
    threads.join();
    Check.that("waiter 1 is told as soon as the worker has stopped", stopped[0]);
    Check.that("waiter 2 is told as soon as the worker has stopped", stopped[1]);
  }

  @Scenario("Two who ask a worker that has stopped are both told so, without waiting.")
  public void twoAskAtOnce() throws Exception {
    StoppableWorker worker = Subject.make((Runnable) new CountedRound(1));
    worker.stop();
    if (Ending.hasCome(worker)) {
      boolean[] stopped = new boolean[2];
      Threads threads = new Threads();
      threads.add("first", () -> stopped[0] = worker.awaitStopped(0, TimeUnit.NANOSECONDS));
      threads.add("second", () -> stopped[1] = worker.awaitStopped(0, TimeUnit.NANOSECONDS));
      threads.run();
      Check.that("the first is told that the worker has stopped", stopped[0]);
      Check.that("the second is told that the worker has stopped", stopped[1]);
    }
  }

  @Scenario("A round that throws an error ends the worker, and who awaits that is told.")
  @NotApplicable(
      engine = Engine.LINCHECK,
      reason = "It takes any error that ends a thread for a failure, also one that must end it.")
  public void waiterSeesErrorEndWorker() throws Exception {
    StoppableWorker worker = Subject.make((Runnable) () -> failWithError());
    boolean[] stopped = new boolean[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> stopped[0] = worker.awaitStopped(10, TimeUnit.SECONDS));
    threads.add("starter", () -> worker.start());
    threads.run();
    Check.that("the waiter is told that the worker has stopped", stopped[0]);
  }

  private static void failWithError() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    throw new LinkageError("by the round");
  }
}
