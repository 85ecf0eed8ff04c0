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

/** Writes of two actors to different keys, and what there is of them afterwards. */
@JCStressTest
@Description("writes of two threads at once are all made and all counted")
@Outcome(id = "4, 6", expect = ACCEPTABLE, desc = "every write was made and counted")
@Outcome(id = "4, .*", expect = FORBIDDEN, desc = "entries were lost")
@Outcome(expect = FORBIDDEN, desc = "writes were lost, or counted twice")
@State
public class WritesAreCounted {
  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    map.put(1, 1);
    map.putAll(Map.of(2, 2, 3, 3));
  }

  @Actor
  public void second() {
    start.await();
    map.put(4, 4);
    map.putAll(Map.of(5, 5, 6, 6));
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r1 = map.statistics().writes();
    result.r2 = map.snapshot().size();
  }
}
