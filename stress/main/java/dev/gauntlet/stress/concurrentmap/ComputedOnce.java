package dev.gauntlet.stress.concurrentmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two actors that compute the values of the same keys, one after the other. */
@JCStressTest
@Description("two threads that compute the same key get one value, which is computed once")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both got the one value of each key")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "the callers got different values for a key")
@Outcome(expect = FORBIDDEN, desc = "the value of a key was computed twice, or never")
@State
public class ComputedOnce {
  private static final int KEYS = 8;
  private static final int FIRST_KEY = 65_537;

  private final AtomicIntegerArray runs = new AtomicIntegerArray(KEYS);
  private final ComputingMap<Integer, Integer> map = Subject.make(3);
  private final StartLine start = new StartLine();
  private final Integer[] gotByFirst = new Integer[KEYS];
  private final Integer[] gotBySecond = new Integer[KEYS];

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> computeAll(gotByFirst));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> computeAll(gotBySecond));
  }

  @Arbiter
  public void afterwards(II_Result result) {
    for (int i = 0; i < KEYS; i++) {
      if (runs.get(i) != 1) {
        result.r1++;
      }
      if (!Objects.equals(gotByFirst[i], gotBySecond[i])) {
        result.r2++;
      }
    }
  }

  private void computeAll(Integer[] got) {
    for (int i = 0; i < KEYS; i++) {
      got[i] = map.computeIfAbsent(FIRST_KEY + i, this::value);
    }
  }

  private Integer value(int key) {
    return 10 * key + runs.incrementAndGet(key - FIRST_KEY);
  }
}
