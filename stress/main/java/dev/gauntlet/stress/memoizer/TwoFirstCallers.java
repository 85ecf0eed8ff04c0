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
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads that ask for a key first. */
@JCStressTest
@Description("two first callers get the same value, and the function runs once")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "both got the one value")
@Outcome(id = ".*, .*, 2", expect = FORBIDDEN, desc = "the function ran twice")
@Outcome(expect = FORBIDDEN, desc = "the callers got different values")
@State
public class TwoFirstCallers {
  private final AtomicInteger runs = new AtomicInteger();
  private final StartLine start = new StartLine();
  private final Memoizer<String, Integer> memoizer =
      Subject.make((Function<String, Integer>) key -> runs.incrementAndGet());

  @Actor
  public void first(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> memoizer.compute("key"));
  }

  @Actor
  public void second(III_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> memoizer.compute("key"));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = runs.get();
  }
}
