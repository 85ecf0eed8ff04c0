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
import org.openjdk.jcstress.infra.results.LLI_Result;

/** Two threads that ask for the value first. */
@JCStressTest
@Description("two first callers get the same value, and the factory runs once")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "both got the one value")
@Outcome(
    id = {"no value, .*, .*", ".*, no value, .*"},
    expect = FORBIDDEN,
    desc = "a caller came before the value was there")
@Outcome(id = ".*, .*, 2", expect = FORBIDDEN, desc = "the factory ran twice")
@Outcome(expect = FORBIDDEN, desc = "the callers got different values")
@State
public class TwoFirstCallers {
  private final AtomicInteger runs = new AtomicInteger();
  private final Lazy<Integer> lazy = Subject.make((Supplier<Integer>) runs::incrementAndGet);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLI_Result result) {
    start.await();
    result.r1 = Blocking.call(this::ask);
  }

  @Actor
  public void second(LLI_Result result) {
    start.await();
    result.r2 = Blocking.call(this::ask);
  }

  @Arbiter
  public void afterwards(LLI_Result result) {
    result.r3 = runs.get();
  }

  private Object ask() {
    try {
      Integer value = lazy.get();
      return value == null ? "no value" : value;
    } catch (NullPointerException e) {
      return "no value";
    }
  }
}
