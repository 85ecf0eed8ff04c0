package dev.gauntlet.models.event;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;

/** What an event promises when one who waits for it is interrupted. */
public class EventInterruptScenarios {
  @Scenario("A waiter that is interrupted goes on by the interrupt and leaves the flag clear.")
  public void interruptedWaiter() throws Exception {
    Event event = Subject.make();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            "waiter",
            () -> {
              try {
                event.await();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> waiter.interrupt());
    threads.run();
    Check.that("an await of a clear flag ends by the interrupt", interrupted[0]);
    Check.that("the flag is clear after it", !event.isSet());
    event.set();
    event.await();
  }

  @Scenario("A set that coincides with the interrupt of one waiter still lets the other go on.")
  public void interruptedWaiterBesideAnother() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    Thread first =
        threads.add(
            "waiter 1",
            () -> {
              try {
                event.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add("waiter 2", () -> event.await());
    threads.add(
        "setter",
        () -> {
          first.interrupt();
          event.set();
        });
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }

  @Scenario("Who waits for a limited time and is interrupted leaves no lock held.")
  public void interruptedTimedWaiter() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    Thread timed =
        threads.add(
            "timed waiter",
            () -> {
              try {
                event.await(1, TimeUnit.MINUTES);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add(
        "interrupter",
        () -> {
          timed.interrupt();
          timed.join();
          event.set();
        });
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }
}
