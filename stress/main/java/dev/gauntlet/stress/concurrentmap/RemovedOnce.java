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

/** Two actors that remove the same key. */
@JCStressTest
@Description("a value that two threads remove goes to one of them")
@Outcome(
    id = {"1, null, 0", "null, 1, 0"},
    expect = ACCEPTABLE,
    desc = "one removal after the other")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "both got the one value")
@Outcome(expect = FORBIDDEN, desc = "the value was lost, or counted wrongly")
@State
public class RemovedOnce {
  private static final int KEY = 65_537;

  private final ComputingMap<Integer, Integer> map = Subject.make(3);
  private final StartLine start = new StartLine();

  public RemovedOnce() {
    map.putIfAbsent(KEY, 1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = map.remove(KEY);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = map.remove(KEY);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = map.size();
  }
}
