package dev.gauntlet.models.permits;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.permits.Permits;

/** What permits promise when a call fails: no permit is taken, lost or made. */
public class PermitsInterruptScenarios {
  @Scenario("A thread that is interrupted while it waits takes no permit.")
  public void interruptedWaiter() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                permits.acquire();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("an acquire with no permit free ends by the interrupt", interrupted[0]);
    Check.equal("free permits after it", 0, permits.available());
    permits.release();
    Check.equal("free permits after a release", 1, permits.available());
    Check.that("a try after it gets the permit", permits.tryAcquire());
  }

  @Scenario("A permit whose release coincides with an interrupt still reaches the other waiter.")
  public void interruptedWaiterLosesNoPermit() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter 1",
            () -> {
              try {
                permits.acquire();
              } catch (InterruptedException e) {
                return;
              }
              permits.release();
            });
    threads.add("waiter 2", () -> permits.acquire());
    threads.add(
        "releaser",
        () -> {
          waiter.interrupt();
          permits.release();
        });
    threads.run();
    Check.equal("free permits at the end", 0, permits.available());
  }

  @Scenario("A release that is refused changes nothing and leaves no lock held.")
  public void refusedRelease() throws Exception {
    Permits permits = Subject.make(1);
    boolean[] refused = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "careless releaser",
        () -> {
          try {
            permits.release();
          } catch (IllegalStateException e) {
            refused[0] = true;
          }
        });
    threads.add("taker", () -> permits.acquire());
    threads.run();
    Check.equal(
        "free permits, after one was taken and a release was "
            + (refused[0] ? "refused" : "accepted"),
        refused[0] ? 0 : 1,
        permits.available());
  }
}
