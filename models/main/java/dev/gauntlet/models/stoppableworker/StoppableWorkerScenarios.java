package dev.gauntlet.models.stoppableworker;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.stoppableworker.StoppableWorker;
import java.util.concurrent.TimeUnit;

/** What a stoppable worker promises. Each ends its worker, so that none outlives a scenario. */
public class StoppableWorkerScenarios {
  private static final int MOST = 3;

  @Scenario("A stop right after the start ends the worker.")
  public void stopRightAfterStart() throws Exception {
    CountedRound round = new CountedRound(MOST);
    StoppableWorker worker = Subject.make((Runnable) round);
    worker.start();
    worker.stop();
    round.stopHasReturned();
    if (Ending.hasCome(worker)) {
      checkEnd(worker, round);
    }
  }

  @Scenario("Two starts at once start one worker: its rounds never overlap.")
  public void twoStartersOneWorker() throws Exception {
    BlockedRound round = new BlockedRound();
    StoppableWorker worker = Subject.make((Runnable) round);
    Threads threads = new Threads();
    threads.add("starter 1", () -> start(worker));
    threads.add("starter 2", () -> start(worker));
    threads.run();
    Threads.pause();
    worker.stop();
    round.release();
    Ending.hasCome(worker);
    Threads.pause();
    Check.that("no two rounds run at the same time", round.mostInside() <= 1);
  }

  @Scenario("A stop beside the start ends the worker, whichever comes first.")
  public void stopBesideStart() throws Exception {
    CountedRound round = new CountedRound(MOST);
    StoppableWorker worker = Subject.make((Runnable) round);
    Threads threads = new Threads();
    threads.add("starter", () -> start(worker));
    threads.add(
        "stopper",
        () -> {
          worker.stop();
          round.stopHasReturned();
        });
    threads.run();
    if (Ending.hasCome(worker)) {
      checkEnd(worker, round);
    }
  }

  @Scenario("A worker that its own round stops ends with that round counted, interrupted or not.")
  public void stoppedByItsRound() throws Exception {
    StoppableWorker[] own = new StoppableWorker[1];
    CountedRound round = new CountedRound(MOST);
    StoppableWorker worker =
        Subject.make(
            (Runnable)
                () -> {
                  round.run();
                  own[0].stop();
                  round.stopHasReturned();
                  // Takes note of an interrupt, as a round may: it must not be all there is.
                  Thread.interrupted();
                });
    own[0] = worker;
    worker.start();
    if (Ending.hasCome(worker)) {
      checkEnd(worker, round);
    }
  }

  @Scenario("A worker that was stopped before it is started does not run on.")
  public void stopBeforeStart() throws Exception {
    CountedRound round = new CountedRound(MOST);
    StoppableWorker worker = Subject.make((Runnable) round);
    worker.stop();
    round.stopHasReturned();
    Threads threads = new Threads();
    threads.add("starter", () -> start(worker));
    threads.add("waiter", () -> Ending.hasCome(worker));
    threads.run();
    if (Ending.hasCome(worker)) {
      checkEnd(worker, round);
    }
  }

  @Scenario("A round that throws ends the worker.")
  public void throwingRoundEndsWorker() throws Exception {
    CountedRound round = new CountedRound(1);
    StoppableWorker worker = Subject.make((Runnable) round);
    Threads threads = new Threads();
    threads.add("starter", () -> worker.start());
    threads.run();
    if (Ending.hasCome(worker)) {
      Check.equal("rounds begun, one that returned and one that threw", 2, round.begun());
      checkEnd(worker, round);
    }
  }

  @Scenario("Who stops a worker beside its start is not told that it has ended before its round.")
  public void stopperAsksBesideStart() throws Exception {
    BlockedRound round = new BlockedRound();
    StoppableWorker worker = Subject.make((Runnable) round);
    boolean[] stopped = new boolean[1];
    Threads threads = new Threads();
    threads.add("starter", () -> start(worker));
    threads.add(
        "stopper",
        () -> {
          worker.stop();
          stopped[0] = worker.awaitStopped(0, TimeUnit.NANOSECONDS);
        });
    threads.run();
    checkNotStoppedInRound(worker, round, stopped[0]);
  }

  @Scenario("A worker that was stopped beside its start has not stopped while its round runs.")
  public void stopWhileRoundRuns() throws Exception {
    BlockedRound round = new BlockedRound();
    StoppableWorker worker = Subject.make((Runnable) round);
    Threads threads = new Threads();
    threads.add("stopper", () -> worker.stop());
    threads.add("starter", () -> start(worker));
    threads.run();
    boolean stopped = worker.awaitStopped(0, TimeUnit.NANOSECONDS);
    checkNotStoppedInRound(worker, round, stopped);
    Check.that("no two rounds run at the same time", round.mostInside() <= 1);
  }

  /** Lets the round end, if there is one, which must not be so if the worker has stopped. */
  private static void checkNotStoppedInRound(
      StoppableWorker worker, BlockedRound round, boolean stopped) throws InterruptedException {
    Threads.pause();
    boolean begun = round.mostInside() > 0;
    round.release();
    Ending.hasCome(worker);
    Check.that("a worker has not stopped while its round is under way", !stopped || !begun);
  }

  /** Starts; a worker that was started or stopped before may refuse it. */
  private static void start(StoppableWorker worker) {
    try {
      worker.start();
    } catch (IllegalStateException e) {
      // Refused: then no thread of this call runs rounds, which is all that is asked.
    }
  }

  private static void checkEnd(StoppableWorker worker, CountedRound round) {
    Check.that(
        "at most one round begins once stop has returned; began " + round.begunAfterStop(),
        round.begunAfterStop() <= 1);
    long returned = round.written();
    Check.that(
        "the rounds that returned are counted: " + returned + "; counted " + worker.rounds(),
        returned <= worker.rounds() && worker.rounds() <= round.begun());
  }
}
