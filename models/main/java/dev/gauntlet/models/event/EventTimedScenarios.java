package dev.gauntlet.models.event;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;

/** What an event promises to those who wait for a limited time. */
public class EventTimedScenarios {
  @Scenario("A set lets go on also who waits for a limited time, and tells it that it was set.")
  public void setWakesTimedWaiter() throws Exception {
    Event event = Subject.make();
    boolean[] answered = new boolean[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> answered[0] = event.await(1, TimeUnit.MINUTES));
    threads.add("setter", () -> event.set());
    threads.run();
    Check.that("the waiter is told that the flag was set", answered[0]);
    Check.that("the flag stays set", event.isSet());
  }

  @Scenario("A wait for a limited time that a set and a clear have disturbed goes on waiting.")
  public void disturbedTimedWaiter() throws Exception {
    Event event = Subject.make();
    boolean[] answered = new boolean[1];
    Threads threads = new Threads();
    threads.add("waiter", () -> answered[0] = event.await(1, TimeUnit.MINUTES));
    threads.add(
        "setter",
        () -> {
          event.set();
          event.clear();
          Threads.pause();
          event.set();
        });
    threads.run();
    Check.that("the waiter is told that the flag was set", answered[0]);
  }

  @Scenario("A set lets all go on who wait, some for a limited time and some without a limit.")
  public void setWakesWaitersOfBothKinds() throws Exception {
    Event event = Subject.make();
    boolean[] answered = new boolean[1];
    Threads threads = new Threads();
    threads.add("timed waiter", () -> answered[0] = event.await(1, TimeUnit.MINUTES));
    threads.add("waiter", () -> event.await());
    threads.start();
    Pace.nap();
    event.set();
    threads.join();
    Check.that("the timed waiter is told that the flag was set", answered[0]);
  }

  @Scenario("A short wait beside a set and a clear leaves the flag clear, and the next set wakes.")
  public void shortWaitBesideSetAndClear() throws Exception {
    Event event = Subject.make();
    Threads first = new Threads();
    first.add("timed waiter", () -> event.await(1, TimeUnit.MILLISECONDS));
    first.add(
        "setter",
        () -> {
          event.set();
          event.clear();
        });
    first.run();
    Check.that("the flag is clear after it", !event.isSet());
    Check.that("an await without time tells so", !event.await(0, TimeUnit.NANOSECONDS));
    Threads next = new Threads();
    next.add("waiter", () -> event.await());
    next.add("next setter", () -> event.set());
    next.run();
  }
}
