package dev.gauntlet.stress.guardedmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two actors that each put all of the same keys. */
@JCStressTest
@Description("of two putAlls one comes last, with all of its values")
@Outcome(
    id = {"1, 1", "2, 2"},
    expect = ACCEPTABLE,
    desc = "all values are those of the last putAll")
@Outcome(
    id = {"1, 2", "2, 1"},
    expect = FORBIDDEN,
    desc = "the two putAlls are mixed")
@Outcome(expect = FORBIDDEN, desc = "a value was lost")
@State
public class TwoPutAlls {
  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    map.putAll(Map.of(1, 1, 2, 1));
  }

  @Actor
  public void second() {
    start.await();
    map.putAll(Map.of(1, 2, 2, 2));
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r1 = map.get(1);
    result.r2 = map.get(2);
  }
}
