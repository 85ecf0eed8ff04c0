package dev.gauntlet.models.event;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;

/** What an event promises to those who set it and those who wait for it. */
public class EventScenarios {
  @Scenario("Who has seen the flag set sees it set from then on.")
  public void setIsSeen() throws Exception {
    Event event = Subject.make();
    boolean[] seen = new boolean[2];
    Threads threads = new Threads();
    threads.add("setter", () -> event.set());
    threads.add(
        "reader",
        () -> {
          seen[0] = event.isSet();
          seen[1] = event.await(0, TimeUnit.NANOSECONDS);
        });
    threads.run();
    Check.that("a flag seen set is set at the next look", !seen[0] || seen[1]);
    Check.that("the flag is set at the end", event.isSet());
  }

  @Scenario("A set lets the waiter go on, and the waiter sees what was written before the set.")
  public void setWakesWaiter() throws Exception {
    Event event = Subject.make();
    int[] written = new int[1];
    int[] read = new int[1];
    Threads threads = new Threads();
    threads.add(
        "waiter",
        () -> {
          event.await();
          read[0] = written[0];
        });
    threads.add(
        "setter",
        () -> {
          written[0] = 7;
          event.set();
        });
    threads.run();
    Check.equal("what the waiter read", 7, read[0]);
    Check.that("the flag stays set", event.isSet());
  }

  @Scenario("One set lets every waiter go on.")
  public void setWakesEveryWaiter() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    threads.add("waiter 1", () -> event.await());
    threads.add("waiter 2", () -> event.await());
    threads.add("setter", () -> event.set());
    threads.run();
    Check.that("the flag stays set", event.isSet());
  }

  @Scenario("A flag that is set, cleared and set again lets the waiter go on.")
  public void setAgainAfterClear() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    threads.add("waiter", () -> event.await());
    threads.add(
        "setter",
        () -> {
          event.set();
          event.clear();
          event.set();
        });
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }

  @Scenario("A clear of a clear flag keeps nobody waiting: the next set still wakes who waits.")
  public void setAfterIdleClear() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    threads.add("waiter", () -> event.await());
    threads.add(
        "setter",
        () -> {
          event.clear();
          event.set();
        });
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }

  @Scenario(
      "A set beside a clear: the flag is set or clear afterwards, and all ways to look agree.")
  public void setBesideClear() throws Exception {
    Event event = Subject.make();
    Threads threads = new Threads();
    threads.add("setter", () -> event.set());
    threads.add("clearer", () -> event.clear());
    threads.run();
    boolean set = event.isSet();
    Check.equal("answer of an await without time", set, event.await(0, TimeUnit.NANOSECONDS));
    event.set();
    event.await();
    event.clear();
    Check.that("the flag is clear after a clear", !event.isSet());
  }

  @Scenario("A set that comes after two clears lets go on who waits since the one of them.")
  public void twoClearsThenSet() throws Exception {
    Event event = Subject.make();
    event.set();
    Gate cleared = new Gate();
    Threads threads = new Threads();
    threads.add(
        "setter",
        () -> {
          event.clear();
          cleared.pass();
          event.set();
        });
    threads.add(
        "waiter",
        () -> {
          event.clear();
          cleared.open();
          event.await();
        });
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }

  @Scenario("Who comes after the clear waits for the next set, though an earlier waiter went on.")
  public void waiterAfterClear() throws Exception {
    Event event = Subject.make();
    boolean[] again = new boolean[1];
    boolean[] tooEarly = new boolean[1];
    Gate cleared = new Gate();
    Threads threads = new Threads();
    threads.add(
        "setter",
        () -> {
          event.set();
          event.clear();
          cleared.open();
          Threads.pause();
          again[0] = true;
          event.set();
        });
    threads.add("waiter", () -> event.await());
    threads.add(
        "late waiter",
        () -> {
          cleared.pass();
          event.await();
          tooEarly[0] = !again[0];
        });
    threads.run();
    Check.that("the late waiter goes on after the second set only", !tooEarly[0]);
  }

  @Scenario("A unit that is refused for being null leaves no lock held.")
  @SuppressWarnings("NullAway")
  public void refusedUnit() throws Exception {
    Event event = Subject.make();
    boolean refused = false;
    try {
      event.await(0, null);
    } catch (NullPointerException e) {
      refused = true;
    }
    Check.that("a null unit is refused", refused);
    Threads threads = new Threads();
    threads.add("waiter", () -> event.await());
    threads.add("setter", () -> event.set());
    threads.run();
    Check.that("the flag is set at the end", event.isSet());
  }
}
