package dev.gauntlet.stress.concurrentmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
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

/** A value that is computed beside one that is put, for the same key. */
@JCStressTest
@Description("a value that is computed and one that is put for the same key: one of them stays")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "the computed value came first")
@Outcome(id = "2, null, 2", expect = ACCEPTABLE, desc = "the value that was put came first")
@Outcome(expect = FORBIDDEN, desc = "the callers were told different values")
@State
public class ComputeBesidePut {
  private static final int KEY = 65_537;

  private final ComputingMap<Integer, Integer> map = Subject.make(4);
  private final StartLine start = new StartLine();

  @Actor
  public void computer(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> map.computeIfAbsent(KEY, key -> 1));
  }

  @Actor
  public void putter(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> map.putIfAbsent(KEY, 2));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = map.get(KEY);
  }
}
