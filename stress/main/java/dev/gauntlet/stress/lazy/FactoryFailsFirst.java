package dev.gauntlet.stress.lazy;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lazy.Lazy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads that ask for a value whose factory throws the first time. */
@JCStressTest
@Description("after a factory that throws, another try makes the value")
@Outcome(
    id = {"thrown, 2, 2, 2", "2, thrown, 2, 2"},
    expect = ACCEPTABLE,
    desc = "one caller got the exception, the other the value")
@Outcome(
    id = "thrown, thrown, 2, 2",
    expect = ACCEPTABLE,
    desc = "both shared the failure, and a later caller made the value")
@Outcome(
    id = ".*, .*, .*, 3",
    expect = FORBIDDEN,
    desc = "the factory ran again after it had made the value")
@Outcome(expect = FORBIDDEN, desc = "no order of the calls explains these results")
@State
public class FactoryFailsFirst {
  private final AtomicInteger runs = new AtomicInteger();
  private final Lazy<Integer> lazy = Subject.make((Supplier<Integer>) this::secondTime);
  private final StartLine start = new StartLine();

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

  private Integer secondTime() {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new IllegalStateException("the first run fails");
    }
    return run;
  }

  private Object ask() {
    try {
      return lazy.get();
    } catch (IllegalStateException e) {
      return "thrown";
    }
  }
}
