package dev.gauntlet.stress.concurrentmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two actors that compute the value of the same key. */
@JCStressTest
@Description("two threads that compute the same key get one value, which is computed once")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "both got the one value")
@Outcome(id = ".*, .*, 2", expect = FORBIDDEN, desc = "the value was computed twice")
@Outcome(expect = FORBIDDEN, desc = "the callers got different values")
@State
public class ComputedOnce {
  private static final int KEY = 65_537;

  private final AtomicInteger runs = new AtomicInteger();
  private final ComputingMap<Integer, Integer> map = Subject.make(3);

  @Actor
  public void first(LLL_Result result) {
    result.r1 = Blocking.call(this::compute);
  }

  @Actor
  public void second(LLL_Result result) {
    result.r2 = Blocking.call(this::compute);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = runs.get();
  }

  private Integer compute() {
    return map.computeIfAbsent(KEY, key -> runs.incrementAndGet());
  }
}
