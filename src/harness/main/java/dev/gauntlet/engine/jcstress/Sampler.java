package dev.gauntlet.engine.jcstress;

import dev.gauntlet.check.HangWatch;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/**
 * Runs an outcome test slice by slice and counts what comes out, until enough did or the test does
 * not allow something. A machine that is busy gives the actors less of its processors, so they are
 * given more time.
 */
final class Sampler<R> {
  // Below this it is the start of a JVM that differs, not the machine.
  private static final double FELT_DELAY = 1.5;
  private static final double MOST_STRETCH = 10;
  private static final int MOST_SLICES = 10;

  // What a test forbids shows in one sample of 2,500 or more often. With so many for the time that
  // is planned, 30,000 in the quick budget, no more slices are needed.
  private static final int MANY_PER_MILLI = 100;

  // A fifth of the tests come to fewer in all slices, and what is rare shows less there.
  private static final int FEW_SAMPLES = 10_000;
  private static final int SLICES_FOR_FEW = 2;
  private static final long POLL_MILLIS = 50;
  private static final long LIMIT_NANOS = 30_000_000_000L;

  // The JVM is halted before long, and then all that it has counted is lost.
  private static final long LATE_NANOS = HangWatch.LIMIT.toNanos() * 6 / 10;

  private final Runner<R> runner;
  private final Allowed allowed;
  private final long many;
  private final Counter<R> counted = new Counter<>();
  private final long born = System.nanoTime();

  private Sampler(Runner<R> runner, Allowed allowed, long many) {
    this.runner = runner;
    this.allowed = allowed;
    this.many = many;
  }

  /**
   * Runs a test.
   *
   * @param delay by how much the machine holds this JVM up
   */
  @SuppressWarnings("unchecked")
  static TestResult run(ForkedTestConfig test, double delay) {
    // A race needs both actors on processors at the same time, and each is there less often.
    double stretch = delay < FELT_DELAY ? 1 : Math.min(delay * delay, MOST_STRETCH);
    try {
      Class<?> type = Class.forName(test.generatedRunnerName);
      Object runner = type.getConstructor(ForkedTestConfig.class).newInstance(test);
      int slices = (int) Math.round(test.iters * stretch);
      long many = (long) MANY_PER_MILLI * test.time * slices;
      return new Sampler<>((Runner<Object>) runner, Allowed.by(type), many).run(slices);
    } catch (ReflectiveOperationException e) {
      return failure(Status.API_MISMATCH, "The test cannot be loaded", e);
    } catch (ClassFormatError | NoClassDefFoundError | NoSuchMethodError | NoSuchFieldError e) {
      return failure(Status.API_MISMATCH, "The test or its subject does not link", e);
    } catch (Failure e) {
      return failure(Status.TEST_ERROR, "An actor failed", e.thrown);
    } catch (Throwable e) {
      return failure(Status.CHECK_TEST_ERROR, "The first try failed", e);
    }
  }

  private TestResult run(int slices) throws Throwable {
    // An actor that throws in a try-out leaves results that nobody has set, and nothing tells: what
    // is not allowed there counts when it comes again.
    Counter<R> tried = new Counter<>();
    runner.sanityCheck(tried);
    if (isAllowed(tried)) {
      counted.merge(tried);
    }
    int most = slices * MOST_SLICES;
    for (int i = 0; i < most && !isEnough(i, slices); i++) {
      if (!runSlice()) {
        return new TestResult(Status.TIMEOUT_ERROR);
      }
    }
    TestResult result = new TestResult(Status.NORMAL);
    for (R outcome : counted.elementSet()) {
      result.addState(String.valueOf(outcome), counted.count(outcome));
    }
    return result;
  }

  /** Whether more would not change the verdict, or so much was asked for and came. */
  private boolean isEnough(int done, int slices) {
    boolean isLate = done >= slices * SLICES_FOR_FEW || System.nanoTime() - born > LATE_NANOS;
    return !isAllowed(counted)
        || counted.totalCount() >= many
        || (done >= slices && counted.totalCount() >= FEW_SAMPLES)
        || (isLate && counted.totalCount() >= Pair.FEWEST_SAMPLES);
  }

  private boolean isAllowed(Counter<R> outcomes) {
    return outcomes.elementSet().stream().allMatch(one -> allowed.allows(String.valueOf(one)));
  }

  /** Lets the actors run for a while; says whether they came to an end. */
  private boolean runSlice() throws Failure, InterruptedException {
    List<CounterThread<R>> actors = new ArrayList<>(runner.internalRun());
    long begun = System.nanoTime();
    while (!actors.isEmpty()) {
      if (System.nanoTime() - begun > LIMIT_NANOS) {
        return false;
      }
      for (CounterThread<R> actor : List.copyOf(actors)) {
        // One that failed lets the other spin in the engine for ever, so none is waited for alone.
        actor.join(POLL_MILLIS);
        if (actor.throwable() != null) {
          throw new Failure(actor.throwable());
        }
        if (!actor.isAlive()) {
          counted.merge(actor.result());
          actors.remove(actor);
        }
      }
    }
    return true;
  }

  private static TestResult failure(Status status, String what, Throwable cause) {
    TestResult result = new TestResult(status);
    result.addMessage(what);
    result.addMessages(cause);
    return result;
  }

  /** What left an actor. */
  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final Throwable thrown;

    Failure(Throwable thrown) {
      super(thrown);
      this.thrown = thrown;
    }
  }
}
