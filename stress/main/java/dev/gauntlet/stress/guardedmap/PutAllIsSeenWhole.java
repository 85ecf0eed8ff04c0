package dev.gauntlet.stress.guardedmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A putAll of two keys, and a reader that gets them in turn. */
@JCStressTest
@Description("whoever gets one value of a putAll gets the others too")
@Outcome(
    id = {"1, 1, 1", "1, 1, 2", "1, 2, 2", "2, 2, 2"},
    expect = ACCEPTABLE,
    desc = "both values changed between two reads, or before or after them")
@Outcome(
    id = {"2, 1, .*", ".*, 2, 1"},
    expect = FORBIDDEN,
    desc = "the value of one key was new and then that of the other was old")
@Outcome(expect = FORBIDDEN, desc = "a value that nobody put")
@State
public class PutAllIsSeenWhole {
  private final GuardedMap<Integer, Integer> map = Subject.make();

  public PutAllIsSeenWhole() {
    map.putAll(Map.of(1, 1, 2, 1));
  }

  @Actor
  public void writer() {
    map.putAll(Map.of(1, 2, 2, 2));
  }

  @Actor
  public void reader(LLL_Result result) {
    result.r1 = map.get(1);
    result.r2 = map.get(2);
    result.r3 = map.get(1);
  }
}
