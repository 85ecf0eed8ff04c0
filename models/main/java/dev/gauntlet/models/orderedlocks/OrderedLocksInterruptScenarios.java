package dev.gauntlet.models.orderedlocks;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What ordered locks promise when one who waits for a limited time is interrupted. */
public class OrderedLocksInterruptScenarios {
  @Scenario("Who is interrupted while it waits for a lock does not give away what it never had.")
  public void interruptedAskerFreesNothing() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    boolean[] entered = new boolean[1];
    Threads first = new Threads();
    Thread asker =
        first.add(
            "interrupted asker",
            () -> {
              try {
                locks.withLocks(List.of("a", "b"), () -> 7);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Threads next = new Threads();
    next.add("asker for b", () -> locks.withLocks(List.of("b"), () -> entered[0] = true));
    boolean alone =
        locks.withLocks(
            List.of("b"),
            () -> {
              first.start();
              Threads.pause();
              asker.interrupt();
              first.join();
              next.start();
              Threads.pause();
              return !entered[0];
            });
    next.join();
    Check.that("no other body that asked for b runs beside the one that has it", alone);
    Check.that("the body that waited for b runs afterwards", entered[0]);
  }

  @Scenario("Who is interrupted in a wait for a limited time runs nothing and holds no lock.")
  public void interruptedTimedAsker() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    boolean[] ran = new boolean[1];
    Threads timed = new Threads();
    Thread asker =
        timed.add(
            "timed asker",
            () -> {
              try {
                locks.tryWithLocks(List.of("a", "b"), 1, TimeUnit.MINUTES, () -> ran[0] = true);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Threads next = new Threads();
    next.add("asker for a", () -> locks.withLocks(List.of("a"), () -> 7));
    locks.withLocks(
        List.of("b"),
        () -> {
          timed.start();
          Pace.nap();
          asker.interrupt();
          timed.join();
          next.run();
          return 8;
        });
    Check.that("the body of who was interrupted did not run", !ran[0]);
  }
}
