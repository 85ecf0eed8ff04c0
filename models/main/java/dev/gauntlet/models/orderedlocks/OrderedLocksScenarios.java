package dev.gauntlet.models.orderedlocks;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.check.Threads.Action;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What ordered locks promise to threads that ask for several at once. */
public class OrderedLocksScenarios {
  @Scenario("Two threads that ask for two locks in opposite orders both get them, one at a time.")
  public void oppositeOrders() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    int[] runs = new int[1];
    Threads threads = new Threads();
    threads.add("asker for a, b", () -> locks.withLocks(List.of("a", "b"), () -> ++runs[0]));
    threads.add("asker for b, a", () -> locks.withLocks(List.of("b", "a"), () -> ++runs[0]));
    threads.run();
    Check.equal("what the two bodies counted under the locks", 2, runs[0]);
    Check.equal("acquisitions of a", 2L, locks.statistics("a").acquisitions());
    Check.equal("acquisitions of b", 2L, locks.statistics("b").acquisitions());
  }

  @Scenario("Each lock counts who took it, also those that came at the same time, and no others.")
  public void sharedAndOwnLock() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    int[] runs = new int[1];
    Threads threads = new Threads();
    threads.add("asker for a", () -> locks.withLocks(List.of("a"), () -> ++runs[0]));
    threads.add("asker for b, a", () -> locks.withLocks(List.of("b", "a"), () -> ++runs[0]));
    threads.run();
    Check.equal("what the two bodies counted under the lock a", 2, runs[0]);
    Check.equal("acquisitions of a", 2L, locks.statistics("a").acquisitions());
    Check.equal("acquisitions of b", 1L, locks.statistics("b").acquisitions());
  }

  @Scenario("Who looks at statistics keeps nobody out, and is told no more than there was.")
  public void statisticsBesideAskers() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a"));
    long[] seen = new long[1];
    Threads threads = new Threads();
    threads.add("asker", () -> locks.withLocks(List.of("a"), () -> 7));
    threads.add("observer", () -> seen[0] = locks.statistics("a").acquisitions());
    threads.run();
    Check.that("0 or 1 acquisition is seen; was " + seen[0], seen[0] == 0 || seen[0] == 1);
    Check.equal("acquisitions of a", 1L, locks.statistics("a").acquisitions());
  }

  @Scenario("Two that are the first to ask for a lock have it one at a time, and both are counted.")
  public void firstAskersOfOneLock() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a"));
    int[] runs = new int[1];
    Threads threads = new Threads();
    threads.add("asker 1", () -> locks.withLocks(List.of("a"), () -> ++runs[0]));
    threads.add("asker 2", () -> locks.withLocks(List.of("a"), () -> ++runs[0]));
    threads.run();
    Check.equal("what the two bodies counted under the lock", 2, runs[0]);
    Check.equal("acquisitions of a", 2L, locks.statistics("a").acquisitions());
  }

  @Scenario("A lock that comes free goes to who waits for it, whatever others wait for.")
  public void waitersForDifferentLocks() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    int[] runs = new int[1];
    Threads threads = new Threads();
    threads.add("asker for a, b", () -> locks.withLocks(List.of("a", "b"), () -> ++runs[0]));
    threads.add("asker for a", () -> locks.withLocks(List.of("a"), () -> ++runs[0]));
    locks.withLocks(
        List.of("b"),
        () -> {
          threads.start();
          Threads.pause();
          return 7;
        });
    threads.join();
    Check.equal("what the two bodies counted under the lock a", 2, runs[0]);
  }

  @Scenario("A body that throws passes its exception on and leaves its locks free.")
  public void failingBody() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    boolean[] failed = new boolean[2];
    int[] result = new int[1];
    Threads threads = new Threads();
    threads.add(
        "failing",
        () -> {
          try {
            locks.withLocks(List.of("a", "b"), OrderedLocksScenarios::fail);
          } catch (IOException e) {
            failed[0] = true;
          }
        });
    threads.add("asker", () -> result[0] = locks.withLocks(List.of("a", "b"), () -> 7));
    threads.run();
    Check.that("the exception of the body reaches its caller", failed[0]);
    Check.equal("result of the other body", 7, result[0]);
    try {
      locks.tryWithLocks(List.of("a", "b"), 1, TimeUnit.MINUTES, () -> failUnchecked());
    } catch (IllegalStateException e) {
      failed[1] = true;
    }
    Check.that("the exception of a body that ran within the time reaches its caller", failed[1]);
    alone("asker afterwards", () -> locks.withLocks(List.of("b", "a"), () -> 8));
  }

  @Scenario("A name that is not in the hierarchy is refused, and no lock stays taken.")
  public void unknownName() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    int[] result = new int[1];
    Threads threads = new Threads();
    threads.add(
        "asker for an unknown name",
        () -> refused(() -> locks.withLocks(List.of("a", "unknown"), () -> 7)));
    threads.add("asker for a", () -> result[0] = locks.withLocks(List.of("a"), () -> 8));
    threads.run();
    Check.equal("result of the other body", 8, result[0]);
    refused(() -> locks.tryWithLocks(List.of("b", "unknown"), 1, TimeUnit.MINUTES, () -> {}));
    alone("asker for b", () -> locks.withLocks(List.of("b"), () -> 9));
    Check.equal("acquisitions of a", 1L, locks.statistics("a").acquisitions());
    Check.equal("acquisitions of b", 1L, locks.statistics("b").acquisitions());
  }

  @Scenario("A name that is not in the hierarchy is refused before any lock is waited for.")
  public void unknownNameBesideHolder() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    Action refusal = () -> refused(() -> locks.withLocks(List.of("a", "b", "unknown"), () -> 7));
    locks.withLocks(List.of("a"), () -> alone("asker for an unknown name", refusal));
    alone("asker for b", () -> locks.withLocks(List.of("b"), () -> 8));
  }

  @Scenario("Who cannot have all locks in time is told so, runs nothing and holds none of them.")
  public void timeout() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    boolean[] ran = new boolean[2];
    Action impatient =
        () ->
            ran[0] =
                locks.tryWithLocks(List.of("a", "b"), 0, TimeUnit.NANOSECONDS, () -> ran[1] = true);
    locks.withLocks(
        List.of("b"),
        () -> {
          alone("impatient asker", impatient);
          return alone("asker for a", () -> locks.withLocks(List.of("a"), () -> 7));
        });
    Check.that("who cannot have a lock in time is told that the body did not run", !ran[0]);
    Check.that("and the body did not run", !ran[1]);
    alone("asker afterwards", () -> locks.withLocks(List.of("b", "a"), () -> 8));
    Check.equal("acquisitions of b", 2L, locks.statistics("b").acquisitions());
  }

  @Scenario("An impatient asker beside a patient one runs its body alone or not at all.")
  public void impatientBesidePatient() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b", "c"));
    int[] runs = new int[1];
    boolean[] ran = new boolean[1];
    Threads threads = new Threads();
    threads.add("patient", () -> locks.withLocks(List.of("c", "b"), () -> countSlowly(runs)));
    threads.add(
        "impatient",
        () ->
            ran[0] =
                locks.tryWithLocks(List.of("b", "a"), 0, TimeUnit.NANOSECONDS, () -> ++runs[0]));
    threads.run();
    Check.equal("what the bodies counted under the locks", ran[0] ? 2 : 1, runs[0]);
    alone("asker afterwards", () -> locks.withLocks(List.of("a", "b", "c"), () -> ++runs[0]));
    Check.equal("and the one that came afterwards", ran[0] ? 3 : 2, runs[0]);
    Check.equal("acquisitions of c", 2L, locks.statistics("c").acquisitions());
  }

  @Scenario("Who is interrupted while it waits runs nothing and holds none of the locks.")
  public void interruptedAsker() throws Exception {
    OrderedLocks locks = Subject.make(List.of("a", "b"));
    boolean[] interrupted = new boolean[1];
    boolean[] ran = new boolean[1];
    Threads threads = new Threads();
    Thread asker =
        threads.add(
            "asker",
            () -> {
              try {
                locks.withLocks(List.of("b", "a"), () -> ran[0] = true);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> asker.interrupt());
    locks.withLocks(
        List.of("b"),
        () -> {
          threads.run();
          return alone("asker for a", () -> locks.withLocks(List.of("a"), () -> 7));
        });
    Check.that("the asker was interrupted", interrupted[0]);
    Check.that("its body did not run", !ran[0]);
    alone("asker afterwards", () -> locks.withLocks(List.of("a", "b"), () -> 8));
  }

  /** Counts, and lets others go on meanwhile. */
  private static int countSlowly(int[] runs) throws InterruptedException {
    int before = runs[0];
    Threads.pause();
    runs[0] = before + 1;
    return before + 1;
  }

  /** Runs a thread to its end. */
  private static boolean alone(String name, Action action) throws Exception {
    Threads threads = new Threads();
    threads.add(name, action);
    threads.run();
    return true;
  }

  private static void refused(Action call) throws Exception {
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new AssertionError("a name that is not in the hierarchy was accepted");
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the body");
  }

  private static void failUnchecked() {
    throw new IllegalStateException("by the body");
  }
}
