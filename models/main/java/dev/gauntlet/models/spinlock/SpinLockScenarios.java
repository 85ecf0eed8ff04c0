package dev.gauntlet.models.spinlock;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.spinlock.SpinLock;

/** What a spin lock promises to threads that share what it guards. */
public class SpinLockScenarios {
  @Scenario("Two threads that lock exclude each other: no change of what the lock guards is lost.")
  public void holdersExcludeEachOther() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads threads = new Threads();
    threads.add("holder 1", () -> change(lock, guarded));
    threads.add("holder 2", () -> change(lock, guarded));
    threads.run();
    Check.equal("changes under the lock", 2, guarded[0]);
  }

  @Scenario("Of two threads that try to lock at once, one gets the lock and the other does not.")
  public void twoTries() throws Exception {
    SpinLock lock = Subject.make();
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("trier 1", () -> one[0] = lock.tryLock());
    threads.add("trier 2", () -> two[0] = lock.tryLock());
    threads.run();
    Check.that(
        "one try answers true and the other false; answered " + one[0] + " and " + two[0],
        one[0] != two[0]);
  }

  @Scenario("Who tries to lock enters only while nobody holds the lock, and changes nothing else.")
  public void tryBesideHolder() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    boolean[] entered = new boolean[1];
    Threads threads = new Threads();
    threads.add("holder", () -> change(lock, guarded));
    threads.add("trier", () -> entered[0] = changeIfFree(lock, guarded));
    threads.run();
    Check.equal("changes under the lock", entered[0] ? 2 : 1, guarded[0]);
    Check.that("the lock is free at the end", lock.tryLock());
  }

  @Scenario("An interrupt does not end the wait for the lock.")
  public void interruptedWaiter() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads threads = new Threads();
    threads.add("holder", () -> change(lock, guarded));
    threads.add(
        "interrupted",
        () -> {
          Thread.currentThread().interrupt();
          change(lock, guarded);
        });
    threads.run();
    Check.equal("changes under the lock", 2, guarded[0]);
  }

  @Scenario("An interrupt lets nobody into a lock that is held for a long time.")
  public void interruptedWaiterOutlastsHolder() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads threads = new Threads();
    threads.add(
        "interrupted",
        () -> {
          Thread.currentThread().interrupt();
          change(lock, guarded);
        });
    lock.lock();
    threads.start();
    Pace.nap();
    int seen = guarded[0];
    lock.unlock();
    threads.join();
    Check.equal("changes by the interrupted thread seen by the holder", 0, seen);
    Check.equal("changes under the lock", 1, guarded[0]);
  }

  @Scenario("A try that fails while the lock is given back keeps nobody from taking it again.")
  public void tryBesideUnlock() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    boolean[] entered = new boolean[1];
    Threads threads = new Threads();
    threads.add("trier", () -> entered[0] = changeIfFree(lock, guarded));
    lock.lock();
    threads.start();
    Threads.pause();
    lock.unlock();
    change(lock, guarded);
    threads.join();
    Check.equal("changes under the lock", entered[0] ? 2 : 1, guarded[0]);
    Check.that("the lock is free at the end", lock.tryLock());
  }

  @Scenario("A try is refused only where another holds the lock, not where one is turned away.")
  public void tryBesideStranger() throws Exception {
    SpinLock lock = Subject.make();
    Threads threads = new Threads();
    threads.add("stranger", () -> refuseUnlock(lock));
    threads.add("trier", () -> Check.that("a try for a free lock succeeds", lock.tryLock()));
    threads.run();
    Check.that("a third thread does not get it", !lock.tryLock());
  }

  @Scenario("A lock that has come free is taken again and again, by the one who waited too.")
  public void holderComesTwice() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads threads = new Threads();
    threads.add(
        "holder 1",
        () -> {
          change(lock, guarded);
          change(lock, guarded);
        });
    threads.add("holder 2", () -> change(lock, guarded));
    threads.run();
    Check.equal("changes under the lock", 3, guarded[0]);
    Check.that("the lock is free at the end", lock.tryLock());
  }

  @Scenario("Nobody unlocks for another: the attempt throws, and the holder still excludes others.")
  public void onlyTheHolderUnlocks() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads threads = new Threads();
    threads.add("holder", () -> change(lock, guarded));
    threads.add(
        "stranger",
        () -> {
          refuseUnlock(lock);
          change(lock, guarded);
        });
    threads.run();
    Check.equal("changes under the lock", 2, guarded[0]);
  }

  @Scenario("While a lock is held, a try answers false, and whoever waits enters when it is left.")
  public void heldByMain() throws Exception {
    SpinLock lock = Subject.make();
    int[] guarded = new int[1];
    Threads trier = new Threads();
    boolean[] entered = new boolean[1];
    trier.add("trier", () -> entered[0] = lock.tryLock());
    Threads waiter = new Threads();
    waiter.add("waiter", () -> change(lock, guarded));
    lock.lock();
    trier.run();
    Check.that("a try fails while another holds the lock", !entered[0]);
    waiter.start();
    int seen = guarded[0];
    lock.unlock();
    waiter.join();
    Check.equal("changes by others seen by the holder", 0, seen);
    Check.equal("changes under the lock", 1, guarded[0]);
  }

  private static boolean changeIfFree(SpinLock lock, int[] guarded) {
    boolean entered = lock.tryLock();
    if (entered) {
      guarded[0]++;
      lock.unlock();
    }
    return entered;
  }

  private static void change(SpinLock lock, int[] guarded) {
    lock.lock();
    guarded[0]++;
    lock.unlock();
  }

  private static void refuseUnlock(SpinLock lock) {
    try {
      lock.unlock();
    } catch (IllegalMonitorStateException e) {
      return;
    }
    throw new AssertionError("unlocked what the caller does not hold");
  }
}
