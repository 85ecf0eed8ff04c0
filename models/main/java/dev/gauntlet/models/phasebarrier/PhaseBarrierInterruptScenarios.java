package dev.gauntlet.models.phasebarrier;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import java.util.concurrent.BrokenBarrierException;

/** What a barrier promises when one who waits at it is interrupted. */
public class PhaseBarrierInterruptScenarios {
  @Scenario("A waiter that is interrupted breaks the barrier for whoever comes later.")
  public void interruptedWaiterBreaks() throws Exception {
    PhaseBarrier barrier = Subject.make(2);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter = threads.add("waiter", () -> interrupted[0] = isInterruptedIn(barrier));
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("an await without the other party ends by the interrupt", interrupted[0]);
    Check.that("an await after it finds the barrier broken", isBroken(barrier));
    Check.that("a second await after it finds the barrier broken", isBroken(barrier));
  }

  @Scenario("A waiter that is interrupted breaks the barrier for those who wait with it.")
  public void interruptedWaiterBreaksForOthers() throws Exception {
    PhaseBarrier barrier = Subject.make(3);
    boolean[] interrupted = new boolean[1];
    boolean[] broken = new boolean[1];
    Threads threads = new Threads();
    Thread first = threads.add("waiter 1", () -> interrupted[0] = isInterruptedIn(barrier));
    threads.add("waiter 2", () -> broken[0] = isBroken(barrier));
    threads.add("interrupter", () -> first.interrupt());
    threads.run();
    Check.that("the await of waiter 1 ends by the interrupt", interrupted[0]);
    Check.that("the await of waiter 2 finds the barrier broken", broken[0]);
  }

  @Scenario("An interrupt beside the last arrival: both pass, or the barrier is broken for good.")
  public void interruptBesideLastArrival() throws Exception {
    PhaseBarrier barrier = Subject.make(2);
    boolean[] interrupted = new boolean[1];
    boolean[] broken = new boolean[1];
    Threads threads = new Threads();
    Thread waiter = threads.add("waiter", () -> interrupted[0] = isInterruptedIn(barrier));
    threads.add(
        "last",
        () -> {
          waiter.interrupt();
          broken[0] = isBroken(barrier);
        });
    threads.run();
    if (interrupted[0]) {
      Check.that("after an interrupted await the barrier is broken", isBroken(barrier));
    } else {
      Check.that("when the waiter passes, the last one passes too", !broken[0]);
    }
  }

  @Scenario("A phase that has ended lets all its parties go on, though the next is broken at once.")
  public void nextPhaseIsBroken() throws Exception {
    PhaseBarrier barrier = Subject.make(2);
    boolean[] interrupted = new boolean[1];
    boolean[] broken = new boolean[1];
    Threads threads = new Threads();
    threads.add("party 1", () -> broken[0] = isBroken(barrier));
    threads.add(
        "party 2",
        () -> {
          barrier.await();
          Thread.currentThread().interrupt();
          interrupted[0] = isInterruptedIn(barrier);
        });
    threads.run();
    Check.that("party 1 goes on when both have arrived", !broken[0]);
    Check.that("the second await of party 2, alone and interrupted, throws", interrupted[0]);
  }

  private static boolean isInterruptedIn(PhaseBarrier barrier) throws BrokenBarrierException {
    try {
      barrier.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static boolean isBroken(PhaseBarrier barrier) throws InterruptedException {
    try {
      barrier.await();
      return false;
    } catch (BrokenBarrierException e) {
      return true;
    }
  }
}
