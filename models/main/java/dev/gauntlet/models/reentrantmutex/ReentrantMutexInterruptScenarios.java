package dev.gauntlet.models.reentrantmutex;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;

/** What a reentrant mutex promises when one who waits for it is interrupted. */
public class ReentrantMutexInterruptScenarios {
  @Scenario("A waiter that is interrupted holds nothing, and the lock serves others as before.")
  public void interruptedWaiter() throws Exception {
    ReentrantMutex mutex = Subject.make();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                mutex.lock();
              } catch (InterruptedException e) {
                interrupted[0] = true;
                Check.equal("hold count of the waiter", 0, mutex.holdCount());
                refuseUnlock(mutex);
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    mutex.lock();
    threads.run();
    Check.that("a lock that another holds ends by the interrupt", interrupted[0]);
    Check.equal("hold count of the holder", 1, mutex.holdCount());
    mutex.unlock();
    Threads later = new Threads();
    later.add("later", () -> mutex.lock());
    later.run();
  }

  @Scenario("Of two waiters one is interrupted; the other gets the lock when it comes free.")
  public void interruptedWaiterHandsOn() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread first = threads.add("waiter 1", () -> passUnlessInterrupted(mutex));
    threads.add(
        "waiter 2",
        () -> {
          mutex.lock();
          mutex.unlock();
        });
    threads.add("interrupter", () -> first.interrupt());
    mutex.lock();
    threads.start();
    mutex.unlock();
    threads.join();
    Check.that("the lock is free at the end", mutex.tryLock());
  }

  @Scenario("A waiter that is interrupted just as the lock comes free leaves it to the next.")
  public void interruptAfterUnlock() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Threads first = new Threads();
    Thread chosen = first.add("waiter 1", () -> passUnlessInterrupted(mutex));
    Threads second = new Threads();
    second.add(
        "waiter 2",
        () -> {
          mutex.lock();
          mutex.unlock();
        });
    mutex.lock();
    first.start();
    Pace.nap();
    second.start();
    Pace.nap();
    mutex.unlock();
    chosen.interrupt();
    first.join();
    second.join();
    Check.that("the lock is free at the end", mutex.tryLock());
  }

  @Scenario("A waiter whose interrupt coincides with the unlock gets the lock or leaves it free.")
  public void interruptBesideUnlock() throws Exception {
    ReentrantMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread waiter = threads.add("waiter", () -> passUnlessInterrupted(mutex));
    mutex.lock();
    threads.start();
    waiter.interrupt();
    mutex.unlock();
    threads.join();
    Check.that("the lock is free at the end", mutex.tryLock());
  }

  private static void passUnlessInterrupted(ReentrantMutex mutex) {
    try {
      mutex.lock();
    } catch (InterruptedException e) {
      return;
    }
    mutex.unlock();
  }

  private static void refuseUnlock(ReentrantMutex mutex) {
    try {
      mutex.unlock();
    } catch (IllegalMonitorStateException e) {
      return;
    }
    throw new AssertionError("unlocked what the caller does not hold");
  }
}
