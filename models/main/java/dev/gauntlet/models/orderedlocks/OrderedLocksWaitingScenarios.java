package dev.gauntlet.models.orderedlocks;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What ordered locks promise to threads that find a lock held. */
public class OrderedLocksWaitingScenarios {
  @Scenario("Two that find a lock held, and have it later, are both counted as having found it so.")
  @NotApplicable(
      engine = Engine.VMLENS,
      reason =
          "Its threads run in real time: after a rest, a thread has likely found the lock held, but"
              + " not for certain.")
  public void bothFindLockHeld() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a"));
    Threads threads = new Threads();
    threads.add("asker 1", () -> locks.withLocks(List.of("a"), () -> 7));
    threads.add("asker 2", () -> locks.withLocks(List.of("a"), () -> 8));
    locks.withLocks(
        List.of("a"),
        () -> {
          threads.start();
          Pace.nap();
          return 9;
        });
    threads.join();
    long contended = locks.statistics("a").contended();
    Check.that("2 are counted that found the lock held; were " + contended, contended >= 2);
  }

  @Scenario("A lock that comes free goes to who waits for it, whoever waits longer for another.")
  public void longerWaiterForAnotherLock() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b", "c"));
    Gate holding = new Gate();
    Gate enough = new Gate();
    Threads first = new Threads();
    first.add(
        "asker for b, then for a",
        () -> {
          locks.withLocks(
              List.of("b"),
              () -> {
                holding.open();
                enough.pass();
                return 7;
              });
          locks.withLocks(List.of("a"), () -> 7);
        });
    Threads second = new Threads();
    second.add("asker for a, b, c", () -> locks.withLocks(List.of("a", "b", "c"), () -> 9));
    locks.withLocks(
        List.of("c"),
        () -> {
          first.start();
          holding.pass();
          second.start();
          Pace.nap();
          enough.open();
          Pace.nap();
          return 8;
        });
    first.join();
    second.join();
  }

  @Scenario("Who gives up its wait gives back what it has, also to one who waits for that.")
  public void timeoutBesideWaiter() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    Threads first = new Threads();
    first.add(
        "impatient asker for a, b",
        () -> locks.tryWithLocks(List.of("a", "b"), 1, TimeUnit.MILLISECONDS, () -> {}));
    Threads second = new Threads();
    second.add("asker for a", () -> locks.withLocks(List.of("a"), () -> 8));
    locks.withLocks(
        List.of("b"),
        () -> {
          first.start();
          Threads.pause();
          second.start();
          first.join();
          second.join();
          return 7;
        });
  }

  @Scenario("Who has waited in vain until its time was over leaves the lock to who comes next.")
  public void timeoutWhileWaiting() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a"));
    boolean[] ran = new boolean[1];
    Threads impatient = new Threads();
    impatient.add(
        "impatient asker",
        () -> ran[0] = locks.tryWithLocks(List.of("a"), 1, TimeUnit.MILLISECONDS, () -> {}));
    locks.withLocks(
        List.of("a"),
        () -> {
          impatient.run();
          return 7;
        });
    Check.that("who cannot have a lock in time is told that the body did not run", !ran[0]);
    Threads next = new Threads();
    next.add("asker afterwards", () -> locks.withLocks(List.of("a"), () -> 8));
    next.run();
  }
}
