package dev.gauntlet.models.lazy;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.LateReads;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.lazy.Lazy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a lazy value promises to threads that ask for it. One that does not see the value yet asks
 * for the lock: {@code FinalWrapper} in «The "Double-Checked Locking is Broken" Declaration».
 */
@LateReads
public class LazyScenarios {
  @Scenario("Two threads that ask first get the same value, and the factory runs once.")
  public void twoFirstCallers() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Lazy<Integer> lazy = Subject.make((Supplier<Integer>) runs::incrementAndGet);
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> one[0] = lazy.get());
    threads.add("caller 2", () -> two[0] = lazy.get());
    threads.run();
    Check.equal("value of caller 1", 1, one[0]);
    Check.equal("value of caller 2", 1, two[0]);
    Check.equal("runs of the factory", 1, runs.get());
  }

  @Scenario("Whoever gets the value sees all that the factory wrote into it.")
  public void valueIsFullyBuilt() throws Exception {
    Lazy<int[]> lazy = Subject.make((Supplier<int[]>) LazyScenarios::filled);
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> lazy.get());
    threads.add("caller 2", () -> seen[0] = lazy.get()[0]);
    threads.run();
    Check.equal("what caller 2 read in the value", 7, seen[0]);
  }

  @Scenario("A value that is there already stays the same for everyone.")
  public void valueIsKept() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Lazy<Integer> lazy = Subject.make((Supplier<Integer>) runs::incrementAndGet);
    Integer[] late = new Integer[2];
    Check.equal("first value", 1, lazy.get());
    Threads threads = new Threads();
    threads.add("caller 1", () -> late[0] = lazy.get());
    threads.add("caller 2", () -> Check.equal("value of caller 2", 1, lazy.get()));
    threads.run();
    Check.equal("value of caller 1", 1, late[0]);
    Check.equal("runs of the factory", 1, runs.get());
  }

  @Scenario("After a factory that throws, another try makes the value, and nobody waits for ever.")
  public void factoryFailsFirst() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Lazy<Integer> lazy = Subject.make((Supplier<Integer>) () -> secondTime(runs));
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> one[0] = valueOrZero(lazy));
    threads.add("caller 2", () -> two[0] = valueOrZero(lazy));
    threads.run();
    Check.equal("value of a later caller", 2, lazy.get());
    Check.equal("runs of the factory, one that threw and one that made the value", 2, runs.get());
    Check.that(
        "a caller gets the value 2 or the exception (0), and somebody the exception; got "
            + one[0]
            + " and "
            + two[0],
        isZeroOr(2, one[0]) && isZeroOr(2, two[0]) && one[0] + two[0] <= 2);
  }

  @Scenario("Two that wait for a factory that throws do not make a value each afterwards.")
  public void twoWaitForFailure() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Gate gate = new Gate();
    Supplier<Integer> factory =
        () -> {
          if (runs.get() == 0) {
            gate.pass();
          }
          return secondTime(runs);
        };
    Lazy<Integer> lazy = Subject.make(factory);
    int[] values = new int[3];
    Threads threads = new Threads();
    for (int i = 0; i < values.length; i++) {
      int caller = i;
      threads.add("caller " + (i + 1), () -> values[caller] = valueOrZero(lazy));
    }
    threads.start();
    Pace.nap();
    gate.open();
    threads.join();
    Check.equal("value of a later caller", 2, lazy.get());
    for (int i = 0; i < values.length; i++) {
      Check.that(
          "caller %d gets the value 2 or the exception (0), not %d".formatted(i + 1, values[i]),
          isZeroOr(2, values[i]));
    }
  }

  @Scenario("The factory of one value may ask for another, while others ask for that one too.")
  public void factoryAsksAnother() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Lazy<Integer> inner = Subject.make((Supplier<Integer>) runs::incrementAndGet);
    Lazy<Integer> outer = Subject.make((Supplier<Integer>) () -> 10 + inner.get());
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("caller of the outer", () -> one[0] = outer.get());
    threads.add("caller of the inner", () -> two[0] = inner.get());
    threads.run();
    Check.equal("outer value", 11, one[0]);
    Check.equal("inner value", 1, two[0]);
    Check.equal("runs of the inner factory", 1, runs.get());
  }

  @Scenario("An error of the factory reaches who asked; the next caller tries again.")
  public void errorOfTheFactory() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Lazy<Integer> lazy = Subject.make((Supplier<Integer>) () -> afterAnError(runs));
    boolean[] told = new boolean[1];
    int[] next = new int[1];
    Threads first = new Threads();
    first.add(
        "first caller",
        () -> {
          try {
            lazy.get();
          } catch (LinkageError e) {
            told[0] = true;
          }
        });
    first.run();
    Threads second = new Threads();
    second.add("next caller", () -> next[0] = lazy.get());
    second.run();
    Check.that("who asked gets the factory's error", told[0]);
    Check.equal("value of the next caller", 2, next[0]);
  }

  private static boolean isZeroOr(int other, int value) {
    return value == 0 || value == other;
  }

  private static int[] filled() {
    int[] value = new int[1];
    value[0] = 7;
    return value;
  }

  private static Integer secondTime(AtomicInteger runs) {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new IllegalStateException("the first run fails");
    }
    return run;
  }

  private static Integer afterAnError(AtomicInteger runs) {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new LinkageError("the first run fails");
    }
    return run;
  }

  private static Integer valueOrZero(Lazy<Integer> lazy) {
    try {
      return lazy.get();
    } catch (IllegalStateException e) {
      return 0;
    }
  }
}
