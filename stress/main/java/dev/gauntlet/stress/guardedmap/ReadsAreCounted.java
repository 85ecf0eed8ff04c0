package dev.gauntlet.stress.guardedmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Reads of two actors, several each, and the count of them afterwards. */
@JCStressTest
@Description("reads of two threads at once are all counted")
@Outcome(id = "20", expect = ACCEPTABLE, desc = "every read was counted")
@Outcome(expect = FORBIDDEN, desc = "reads were lost, or counted twice")
@State
public class ReadsAreCounted {
  private static final int READS = 10;

  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    for (int i = 0; i < READS; i++) {
      map.get(1);
    }
  }

  @Actor
  public void second() {
    start.await();
    for (int i = 1; i < READS; i++) {
      map.get(2);
    }
    map.snapshot();
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = map.statistics().reads();
  }
}
