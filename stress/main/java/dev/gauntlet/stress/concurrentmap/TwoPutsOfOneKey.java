package dev.gauntlet.stress.concurrentmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two actors that put a value for the same key. */
@JCStressTest
@Description("of two values put for one key the first stays, and both callers learn which")
@Outcome(id = "null, 1, 1", expect = ACCEPTABLE, desc = "the first actor's value came first")
@Outcome(id = "2, null, 2", expect = ACCEPTABLE, desc = "the second actor's value came first")
@Outcome(
    id = "null, null, .*",
    expect = FORBIDDEN,
    desc = "both were told that theirs is the value that stays")
@Outcome(expect = FORBIDDEN, desc = "no order of two puts explains these results")
@State
public class TwoPutsOfOneKey {
  private static final int KEY = -7;

  private final ComputingMap<Integer, Integer> map = Subject.make(3);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = map.putIfAbsent(KEY, 1);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = map.putIfAbsent(KEY, 2);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = map.get(KEY);
  }
}
