package dev.gauntlet.models.latch;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.latch.Latch;

/** What a latch promises when one who waits for it is interrupted. */
public class LatchInterruptScenarios {
  @Scenario("A thread that is interrupted while it waits stops waiting and changes no count.")
  public void interruptedWaiter() throws Exception {
    Latch latch = Subject.make(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("a wait for a count of 1 ends by the interrupt", interrupted[0]);
    Check.equal("count after it", 1L, latch.count());
    latch.countDown();
    latch.await();
    Check.equal("count after one more has counted down", 0L, latch.count());
  }

  @Scenario("A waiter that gives up opens nothing: the next one waits for the count as before.")
  public void interruptedWaiterOpensNothing() throws Exception {
    Latch latch = Subject.make(1);
    long[] found = {7};
    Threads threads = new Threads();
    Thread interrupted =
        threads.add(
            "waiter 1",
            () -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Threads later = new Threads();
    later.add(
        "waiter 2",
        () -> {
          latch.await();
          found[0] = latch.count();
        });
    threads.start();
    interrupted.interrupt();
    threads.join();
    later.start();
    Threads.pause();
    latch.countDown();
    later.join();
    Check.equal("count that waiter 2 found", 0L, found[0]);
  }

  @Scenario("An interrupt of one waiter beside the last count leaves no other waiter behind.")
  public void interruptBesideLastCount() throws Exception {
    Latch latch = Subject.make(1);
    long[] found = {7};
    Threads threads = new Threads();
    Thread interrupted =
        threads.add(
            "waiter 1",
            () -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add(
        "waiter 2",
        () -> {
          latch.await();
          found[0] = latch.count();
        });
    threads.add(
        "counter",
        () -> {
          interrupted.interrupt();
          latch.countDown();
        });
    threads.run();
    Check.equal("count that waiter 2 found", 0L, found[0]);
  }
}
