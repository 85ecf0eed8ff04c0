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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A removal of a key beside a put of it. */
@JCStressTest
@Description("a key that one thread removes while another puts it has a value or none, as told")
@Outcome(id = "1, null, 2, 1", expect = ACCEPTABLE, desc = "the removal came first")
@Outcome(id = "1, 1, null, 0", expect = ACCEPTABLE, desc = "the put came first and found a value")
@Outcome(expect = FORBIDDEN, desc = "no order of the two calls explains these results")
@State
public class RemoveBesidePut {
  private static final int KEY = 65_537;

  private final ComputingMap<Integer, Integer> map = Subject.make(3);
  private final StartLine start = new StartLine();

  public RemoveBesidePut() {
    map.putIfAbsent(KEY, 1);
  }

  @Actor
  public void remover(LLLL_Result result) {
    start.await();
    result.r1 = map.remove(KEY);
  }

  @Actor
  public void putter(LLLL_Result result) {
    start.await();
    result.r2 = map.putIfAbsent(KEY, 2);
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r3 = map.get(KEY);
    result.r4 = map.size();
  }
}
