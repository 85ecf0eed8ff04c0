package dev.gauntlet.stress.memoizer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads that ask for a key whose computation fails the first time. */
@JCStressTest
@Description("after a function that fails, another try computes the value")
@Outcome(
    id = {"thrown, 2, 2, 2", "2, thrown, 2, 2"},
    expect = ACCEPTABLE,
    desc = "one caller got the exception, the other the value")
@Outcome(
    id = "thrown, thrown, 2, 2",
    expect = ACCEPTABLE,
    desc = "both shared the failure, and a later caller computed the value")
@Outcome(
    id = ".*, .*, thrown, .*",
    expect = FORBIDDEN,
    desc = "the failure was remembered: a later caller got it again")
@Outcome(
    id = ".*, .*, .*, 3",
    expect = FORBIDDEN,
    desc = "the function ran again after it had answered")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class FunctionFailsFirst {
  private final AtomicInteger runs = new AtomicInteger();
  private final StartLine start = new StartLine();
  private final Memoizer<String, Integer> memoizer =
      Subject.make((Function<String, Integer>) this::secondTime);

  @Actor
  public void first(LLLL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::ask);
  }

  @Actor
  public void second(LLLL_Result result) {
    start.await();
    result.r2 = Blocking.call(this::ask);
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r3 = Blocking.call(this::ask);
    result.r4 = runs.get();
  }

  private Integer secondTime(String key) {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new IllegalStateException("the first run fails for " + key);
    }
    return run;
  }

  private Object ask() {
    try {
      return memoizer.compute("key");
    } catch (RuntimeException e) {
      return "thrown";
    }
  }
}
