package dev.gauntlet.stress.guardedmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A writer that puts two keys at once, again and again, and a reader that gets them in turn. */
@JCStressTest
@Description("whoever gets one value of a putAll gets the others too")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "no value was older than the one read before it")
@Outcome(
    expect = FORBIDDEN,
    desc = "the value of one key was new and then that of the other was old, so many times")
@State
public class PutAllIsSeenWhole {
  private static final int ROUNDS = 8;

  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();

  public PutAllIsSeenWhole() {
    map.putAll(Map.of(1, 0, 2, 0));
  }

  @Actor
  public void writer() {
    start.await();
    for (int value = 1; value <= ROUNDS; value++) {
      map.putAll(Map.of(1, value, 2, value));
    }
  }

  @Actor
  public void reader(I_Result result) {
    start.await();
    int before = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      Integer value = map.get(1 + i % 2);
      if (value == null || value < before) {
        result.r1++;
      } else {
        before = value;
      }
    }
  }
}
