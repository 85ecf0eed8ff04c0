package dev.gauntlet.models.reentrantmutex;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;

/** What a reentrant mutex promises to those who hold it and those who wait for it. */
public class ReentrantMutexScenarios {
  @Scenario("Two threads that lock exclude each other, also when one locks again at once.")
  public void lockExcludes() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add(
        "worker 1",
        () -> {
          use.with(mutex);
          use.with(mutex);
        });
    threads.add("worker 2", () -> use.with(mutex));
    threads.run();
    Check.equal("uses counted under the lock", 3, use.count);
  }

  @Scenario("A thread that locked twice keeps the others out until its second unlock.")
  public void nestedHoldExcludes() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add(
        "nested",
        () -> {
          mutex.lock();
          use.with(mutex);
          use.once();
          mutex.unlock();
        });
    threads.add("other", () -> use.with(mutex));
    threads.run();
    Check.equal("uses counted under the lock", 3, use.count);
  }

  @Scenario("Two threads that try to lock: one gets the lock, the other does not.")
  public void twoTries() throws Exception {
    ReentrantMutex mutex = Subject.make();
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("trier 1", () -> one[0] = mutex.tryLock());
    threads.add("trier 2", () -> two[0] = mutex.tryLock());
    threads.run();
    Check.that(
        "one try gets the lock and the other does not; they answered " + one[0] + " and " + two[0],
        one[0] != two[0]);
    Check.that("a third thread does not get it", !mutex.tryLock());
  }

  @Scenario("A thread that gets the lock by a try excludes one that locks.")
  public void tryBesideLock() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add("locker", () -> use.with(mutex));
    threads.add(
        "trier",
        () -> {
          if (mutex.tryLock()) {
            use.once();
            mutex.unlock();
          }
        });
    threads.run();
    Check.that("the lock is free at the end", mutex.tryLock());
  }

  @Scenario("A try is refused only where another holds the lock, not where one is turned away.")
  public void tryBesideBystander() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Threads threads = new Threads();
    threads.add(
        "bystander",
        () -> {
          Check.equal("hold count of the bystander", 0, mutex.holdCount());
          refuseUnlock(mutex);
        });
    threads.add(
        "trier",
        () -> {
          Check.that("a try for a free lock succeeds", mutex.tryLock());
          Check.that("the holder's own try succeeds", mutex.tryLock());
          mutex.unlock();
          mutex.unlock();
        });
    threads.run();
    Check.that("the lock is free at the end", mutex.tryLock());
  }

  @Scenario("Nobody unlocks for another: the attempt throws, and the holder still excludes others.")
  public void onlyTheHolderUnlocks() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add("holder", () -> use.with(mutex));
    threads.add(
        "stranger",
        () -> {
          refuseUnlock(mutex);
          use.with(mutex);
        });
    threads.run();
    Check.equal("uses counted under the lock", 2, use.count);
  }

  @Scenario("When the lock comes free, all who wait for it get it, one after the other.")
  public void twoWaiters() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add("waiter 1", () -> use.with(mutex));
    threads.add("waiter 2", () -> use.with(mutex));
    mutex.lock();
    startAndPause(threads);
    use.once();
    mutex.unlock();
    threads.join();
    Check.equal("uses counted under the lock", 3, use.count);
  }

  @Scenario("A try that takes a lock just as it comes free keeps out who was woken for it.")
  public void triedJustAsItComesFree() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Use use = new Use();
    Threads threads = new Threads();
    threads.add("waiter", () -> use.with(mutex));
    mutex.lock();
    startAndPause(threads);
    mutex.unlock();
    boolean got = mutex.tryLock();
    if (got) {
      use.slowly();
      mutex.unlock();
    }
    threads.join();
    Check.equal("uses counted under the lock", got ? 2 : 1, use.count);
  }

  @Scenario("A hold count is the caller's own, whatever others hold.")
  public void ownHoldCount() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Threads threads = new Threads();
    threads.add("counter 1", () -> checkOwnCounts(mutex));
    threads.add("counter 2", () -> checkOwnCounts(mutex));
    threads.run();
    Check.equal("hold count of a third thread", 0, mutex.holdCount());
  }

  private static void checkOwnCounts(ReentrantMutex mutex) throws InterruptedException {
    Check.equal("hold count before the lock", 0, mutex.holdCount());
    mutex.lock();
    Check.equal("hold count after the lock", 1, mutex.holdCount());
    Check.that("the holder's own try succeeds", mutex.tryLock());
    Check.equal("hold count after a second hold", 2, mutex.holdCount());
    mutex.unlock();
    Check.equal("hold count after an unlock", 1, mutex.holdCount());
    mutex.unlock();
    Check.equal("hold count after the last unlock", 0, mutex.holdCount());
  }

  private static void refuseUnlock(ReentrantMutex mutex) {
    try {
      mutex.unlock();
    } catch (IllegalMonitorStateException e) {
      return;
    }
    throw new AssertionError("unlocked what the caller does not hold");
  }

  private static void startAndPause(Threads threads) throws InterruptedException {
    threads.start();
    Threads.pause();
  }

  /** What the lock guards. */
  private static final class Use {
    private int inside;
    private int count;

    void with(ReentrantMutex mutex) throws InterruptedException {
      mutex.lock();
      once();
      mutex.unlock();
    }

    /** To be called under the lock; lets others go on as far as they can. */
    void slowly() throws InterruptedException {
      inside++;
      Threads.pause();
      Check.equal("threads that use what the lock guards", 1, inside);
      count++;
      inside--;
    }

    /** To be called under the lock. */
    void once() {
      inside++;
      Check.equal("threads that use what the lock guards", 1, inside);
      count++;
      inside--;
    }
  }
}
