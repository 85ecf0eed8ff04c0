package dev.gauntlet.models.latch;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.latch.Latch;

/** What a latch promises to threads that count down and wait. */
public class LatchScenarios {
  @Scenario("Two threads that count down from 2 reach 0.")
  public void twoCountDowns() throws Exception {
    Latch latch = Subject.make(2);
    Threads threads = new Threads();
    threads.add("counter 1", () -> latch.countDown());
    threads.add("counter 2", () -> latch.countDown());
    threads.run();
    Check.equal("count after two have counted down from 2", 0L, latch.count());
  }

  @Scenario("Two threads that count down from 1 leave 0, not less.")
  public void neverBelowZero() throws Exception {
    Latch latch = Subject.make(1);
    Threads threads = new Threads();
    threads.add("counter 1", () -> latch.countDown());
    threads.add("counter 2", () -> latch.countDown());
    threads.run();
    Check.equal("count after two have counted down from 1", 0L, latch.count());
  }

  @Scenario("A thread goes on whose wait begins while another takes the last one off.")
  public void waiterBesideLastCount() throws Exception {
    Latch latch = Subject.make(1);
    long[] found = {7};
    Threads threads = new Threads();
    threads.add(
        "waiter",
        () -> {
          latch.await();
          found[0] = latch.count();
        });
    threads.start();
    latch.countDown();
    threads.join();
    Check.equal("count that the waiter found", 0L, found[0]);
  }

  @Scenario("Two threads that wait both go on when the count reaches 0.")
  public void twoWaiters() throws Exception {
    Latch latch = Subject.make(1);
    long[] one = {7};
    long[] two = {7};
    Threads threads = new Threads();
    threads.add(
        "waiter 1",
        () -> {
          latch.await();
          one[0] = latch.count();
        });
    threads.add(
        "waiter 2",
        () -> {
          latch.await();
          two[0] = latch.count();
        });
    threads.add("counter", () -> latch.countDown());
    threads.run();
    Check.equal("count that waiter 1 found", 0L, one[0]);
    Check.equal("count that waiter 2 found", 0L, two[0]);
  }

  @Scenario("Whoever has waited sees all that was done before each of the counts.")
  public void waiterSeesWhatWasDone() throws Exception {
    Latch latch = Subject.make(2);
    int[] one = new int[1];
    int[] two = new int[1];
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add(
        "waiter",
        () -> {
          latch.await();
          seen[0] = one[0];
          seen[1] = two[0];
        });
    threads.add(
        "counter 1",
        () -> {
          one[0] = 1;
          latch.countDown();
        });
    threads.add(
        "counter 2",
        () -> {
          two[0] = 2;
          latch.countDown();
        });
    threads.run();
    Check.equal("what the waiter saw of counter 1", 1, seen[0]);
    Check.equal("what the waiter saw of counter 2", 2, seen[1]);
  }

  @Scenario("Two threads that count down and wait for each other meet.")
  public void twoThreadsMeet() throws Exception {
    Latch latch = Subject.make(2);
    int[] one = new int[1];
    int[] two = new int[1];
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add(
        "first",
        () -> {
          one[0] = 1;
          latch.countDown();
          latch.await();
          seen[0] = two[0];
        });
    threads.add(
        "second",
        () -> {
          two[0] = 2;
          latch.countDown();
          latch.await();
          seen[1] = one[0];
        });
    threads.run();
    Check.equal("what the first saw of the second", 2, seen[0]);
    Check.equal("what the second saw of the first", 1, seen[1]);
    Check.equal("count at the end", 0L, latch.count());
  }

  @Scenario("The count only falls, one by one.")
  public void countOnlyFalls() throws Exception {
    Latch latch = Subject.make(2);
    long[] seen = new long[2];
    Threads threads = new Threads();
    threads.add(
        "counter",
        () -> {
          latch.countDown();
          latch.countDown();
        });
    threads.add(
        "reader",
        () -> {
          seen[0] = latch.count();
          seen[1] = latch.count();
        });
    threads.run();
    Check.that(
        "the reader sees 2 to 0, and then no more; saw " + seen[0] + " and " + seen[1],
        2 >= seen[0] && seen[0] >= seen[1] && seen[1] >= 0);
    Check.equal("count at the end", 0L, latch.count());
  }
}
