package dev.gauntlet.models.memoizer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What a memoizer promises when its function fails. */
public class MemoizerFailureScenarios {
  @Scenario("After a function that fails, another try computes the value, and nobody is stuck.")
  public void functionFailsFirst() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(failingFirst(runs));
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("caller 1", () -> one[0] = valueOrZero(memoizer));
    threads.add("caller 2", () -> two[0] = valueOrZero(memoizer));
    threads.run();
    Check.equal("value of a later caller", 2, valueOrZero(memoizer));
    Check.equal("runs of the function, one that failed and one that answered", 2, runs.get());
    Check.that(
        "a caller gets the value 2 or the exception (0), and somebody the exception; got "
            + one[0]
            + " and "
            + two[0],
        isZeroOrTwo(one[0]) && isZeroOrTwo(two[0]) && one[0] + two[0] <= 2);
  }

  @Scenario("Who was told of a failure and asks again gets a new try, not the old failure.")
  public void toldCallerAsksAgain() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(slowly(failingFirst(runs)));
    int[] again = new int[1];
    Threads threads = new Threads();
    threads.add(
        "caller who asks twice",
        () -> {
          valueOrZero(memoizer);
          again[0] = valueOrZero(memoizer);
        });
    threads.add("caller", () -> valueOrZero(memoizer));
    threads.run();
    Check.equal("value of the one who asked again", 2, again[0]);
    Check.equal("runs of the function, one that failed and one that answered", 2, runs.get());
  }

  @Scenario("After an error, what the next try computes stays, and nobody is stuck.")
  public void functionFailsWithError() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer = Subject.make(failingFirstWithError(runs));
    int[] one = new int[2];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add(
        "caller 1",
        () -> {
          one[0] = valueOrZero(memoizer);
          one[1] = valueOrZero(memoizer);
        });
    threads.add("caller 2", () -> two[0] = valueOrZero(memoizer));
    threads.run();
    Check.equal("value of a later caller", 2, valueOrZero(memoizer));
    Check.equal("runs of the function, one that failed and one that answered", 2, runs.get());
    Check.that(
        "each caller gets the value 2 or the error (0); caller 1 got "
            + one[0]
            + " and "
            + one[1]
            + ", caller 2 got "
            + two[0],
        isZeroOrTwo(one[0]) && isZeroOrTwo(one[1]) && isZeroOrTwo(two[0]));
  }

  @Scenario("A key whose computation fails harms no other key, nor does a null that is refused.")
  public void failureOfAnotherKey() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Memoizer<Integer, Integer> memoizer =
        Subject.make((Function<Integer, Integer>) key -> positive(key, runs));
    boolean[] failed = new boolean[1];
    int[] value = new int[1];
    Threads threads = new Threads();
    threads.add(
        "unlucky caller",
        () -> {
          refuseNull(memoizer);
          failed[0] = fails(memoizer, -1);
        });
    threads.add("caller", () -> value[0] = memoizer.compute(1));
    threads.run();
    Check.that("the unlucky caller gets the exception", failed[0]);
    Check.equal("value of the other key", 1, value[0]);
    Check.equal("value of the other key for a later caller", 1, memoizer.compute(1));
    Check.equal("runs of the function for the other key", 1, runs.get());
  }

  private static Function<Integer, Integer> failingFirst(AtomicInteger runs) {
    return key -> {
      int run = runs.incrementAndGet();
      if (run == 1) {
        throw new IllegalStateException("the first run fails");
      }
      return run;
    };
  }

  /** Lets others go on while the function runs. */
  private static Function<Integer, Integer> slowly(Function<Integer, Integer> function) {
    return key -> {
      try {
        Threads.pause();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return function.apply(key);
    };
  }

  private static Function<Integer, Integer> failingFirstWithError(AtomicInteger runs) {
    return key -> {
      int run = runs.incrementAndGet();
      if (run == 1) {
        throw new FunctionError();
      }
      return run;
    };
  }

  private static int positive(int key, AtomicInteger runs) {
    if (key < 0) {
      throw new IllegalStateException("no value for " + key);
    }
    runs.incrementAndGet();
    return key;
  }

  private static int valueOrZero(Memoizer<Integer, Integer> memoizer) {
    try {
      return memoizer.compute(1);
    } catch (RuntimeException | FunctionError e) {
      return 0;
    }
  }

  private static boolean fails(Memoizer<Integer, Integer> memoizer, int key) {
    try {
      memoizer.compute(key);
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  @SuppressWarnings("NullAway")
  private static void refuseNull(Memoizer<Integer, Integer> memoizer) {
    try {
      memoizer.compute(null);
    } catch (NullPointerException e) {
      return;
    }
    throw new AssertionError("violated: null is refused");
  }

  private static boolean isZeroOrTwo(int value) {
    return value == 0 || value == 2;
  }

  private static final class FunctionError extends Error {
    private static final long serialVersionUID = 1L;

    FunctionError() {
      super("the first run fails");
    }
  }
}
