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

/** A snapshot beside puts: what it holds at once, and what it holds afterwards. */
@JCStressTest
@Description("a snapshot stays as it is while others change the map")
@Outcome(
    id = {"1, 1", "2, 2", "3, 3"},
    expect = ACCEPTABLE,
    desc = "the snapshot holds afterwards what it held at once")
@Outcome(
    id = {"1, 2", "1, 3", "2, 3"},
    expect = FORBIDDEN,
    desc = "a later put changed the snapshot")
@Outcome(expect = FORBIDDEN, desc = "the snapshot holds a value that nobody put")
@State
public class SnapshotStays {
  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();
  private Map<Integer, Integer> snapshot = Map.of();

  public SnapshotStays() {
    map.put(1, 1);
  }

  @Actor
  public void writer() {
    start.await();
    map.put(1, 2);
    map.put(1, 3);
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    snapshot = map.snapshot();
    result.r1 = snapshot.get(1);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = snapshot.get(1);
  }
}
