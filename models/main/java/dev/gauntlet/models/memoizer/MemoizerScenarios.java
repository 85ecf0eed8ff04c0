package dev.gauntlet.models.memoizer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a memoizer promises to threads that ask it. */
public class MemoizerScenarios {
  @Scenario("Two threads that ask for a key first get the same value, computed once.")
  public void twoFirstCallers() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(counting(runs));
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> one[0] = memoizer.compute(10));
    threads.add("caller 2", () -> two[0] = memoizer.compute(10));
    threads.run();
    Check.equal("runs of the function", 1, runs.get());
    Check.equal("value of caller 1", 11, one[0]);
    Check.equal("value of caller 2", 11, two[0]);
  }

  @Scenario("Three threads that ask for a key first all get the value, computed once.")
  public void threeFirstCallers() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(counting(runs));
    int[] values = new int[3];
    Threads threads = new Threads();
    threads.add("caller 1", () -> values[0] = memoizer.compute(10));
    threads.add("caller 2", () -> values[1] = memoizer.compute(10));
    threads.add("caller 3", () -> values[2] = memoizer.compute(10));
    threads.run();
    Check.equal("runs of the function", 1, runs.get());
    Check.equal("value of caller 1", 11, values[0]);
    Check.equal("value of caller 2", 11, values[1]);
    Check.equal("value of caller 3", 11, values[2]);
  }

  @Scenario("An interrupt does not end the wait for a value that another computes.")
  public void interruptedCaller() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(counting(runs));
    @Nullable Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add("caller", () -> got[0] = memoizer.compute(10));
    threads.add(
        "interrupted caller",
        () -> {
          Thread.currentThread().interrupt();
          got[1] = memoizer.compute(10);
        });
    threads.run();
    Check.equal("runs of the function", 1, runs.get());
    Check.equal("value of the caller", 11, got[0]);
    Check.equal("value of the interrupted caller", 11, got[1]);
  }

  @Scenario("Two threads that ask for two keys in opposite order get both, each computed once.")
  public void twoKeysCrossed() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(tenfold(runs));
    int[] one = new int[2];
    int[] two = new int[2];
    Threads threads = new Threads();
    threads.add(
        "caller 1",
        () -> {
          one[0] = memoizer.compute(1);
          one[1] = memoizer.compute(2);
        });
    threads.add(
        "caller 2",
        () -> {
          two[1] = memoizer.compute(2);
          two[0] = memoizer.compute(1);
        });
    threads.run();
    Check.equal("value of key 1 for caller 1", 10, one[0]);
    Check.equal("value of key 2 for caller 1", 20, one[1]);
    Check.equal("value of key 1 for caller 2", 10, two[0]);
    Check.equal("value of key 2 for caller 2", 20, two[1]);
    Check.equal("runs of the function, one for each key", 2, runs.get());
  }

  @Scenario("Whoever gets the value sees all that the function wrote into it.")
  public void valueIsFullyBuilt() throws Exception {
    Memoizer<Integer, int[]> memoizer =
        Subject.make((Function<Integer, int[]>) MemoizerScenarios::filled);
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> memoizer.compute(7));
    threads.add("caller 2", () -> seen[0] = memoizer.compute(7)[0]);
    threads.run();
    Check.equal("what caller 2 read in the value", 7, seen[0]);
  }

  @Scenario("A value that is there already stays the same for everyone.")
  public void valueIsKept() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(counting(runs));
    int[] late = new int[2];
    Check.equal("first value", 11, memoizer.compute(10));
    Threads threads = new Threads();
    threads.add("caller 1", () -> late[0] = memoizer.compute(10));
    threads.add("caller 2", () -> late[1] = memoizer.compute(10));
    threads.run();
    Check.equal("value of caller 1", 11, late[0]);
    Check.equal("value of caller 2", 11, late[1]);
    Check.equal("runs of the function", 1, runs.get());
  }

  private static Function<Integer, Integer> counting(AtomicInteger runs) {
    return key -> key + runs.incrementAndGet();
  }

  private static Function<Integer, Integer> tenfold(AtomicInteger runs) {
    return key -> {
      runs.incrementAndGet();
      return 10 * key;
    };
  }

  private static int[] filled(int content) {
    int[] value = new int[1];
    value[0] = content;
    return value;
  }
}
