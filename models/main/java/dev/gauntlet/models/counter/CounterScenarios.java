package dev.gauntlet.models.counter;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.counter.Counter;

/** What a counter promises to threads that share it. */
public class CounterScenarios {
  @Scenario("Two threads that count up reach 2, and each is told its own value.")
  public void twoIncrements() throws Exception {
    Counter counter = Subject.make();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("up 1", () -> one[0] = counter.increment());
    threads.add("up 2", () -> two[0] = counter.increment());
    threads.run();
    Check.equal("sum of the returned values 1 and 2", 3, one[0] + two[0]);
    Check.equal("value after two increments", 2, counter.get());
  }

  @Scenario("Two threads that count down reach -2, and each is told its own value.")
  public void twoDecrements() throws Exception {
    Counter counter = Subject.make();
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("down 1", () -> one[0] = counter.decrement());
    threads.add("down 2", () -> two[0] = counter.decrement());
    threads.run();
    Check.equal("sum of the returned values -1 and -2", -3, one[0] + two[0]);
    Check.equal("value after two decrements", -2, counter.get());
  }

  @Scenario("One count up and one count down leave the counter where it was.")
  public void upAndDown() throws Exception {
    Counter counter = Subject.make();
    int[] up = new int[1];
    int[] down = new int[1];
    Threads threads = new Threads();
    threads.add("up", () -> up[0] = counter.increment());
    threads.add("down", () -> down[0] = counter.decrement());
    threads.run();
    Check.equal("value after one increment and one decrement", 0, counter.get());
    Check.that(
        "one of them came first: the increment returned 1 and the decrement 0, or they returned 0"
            + " and -1; returned "
            + up[0]
            + " and "
            + down[0],
        up[0] == down[0] + 1 && (up[0] == 0 || up[0] == 1));
  }

  @Scenario("A reader sees the value before or after a count, and never goes back.")
  public void readerBesideWriter() throws Exception {
    Counter counter = Subject.make();
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add("writer", () -> counter.increment());
    threads.add(
        "reader",
        () -> {
          seen[0] = counter.get();
          seen[1] = counter.get();
        });
    threads.run();
    Check.that(
        "the reader sees 0 or 1, then no less; saw " + seen[0] + " and " + seen[1],
        0 <= seen[0] && seen[0] <= seen[1] && seen[1] <= 1);
  }

  @Scenario("A reader beside two counts sees only values that lie between them.")
  public void readerBesideUpAndDown() throws Exception {
    Counter counter = Subject.make();
    counter.increment();
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          counter.decrement();
          counter.increment();
        });
    threads.add("reader", () -> seen[0] = counter.get());
    threads.run();
    Check.that("the reader sees 0 or 1; saw " + seen[0], seen[0] == 0 || seen[0] == 1);
    Check.equal("value at the end", 1, counter.get());
  }
}
