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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two actors that put different keys whose hashes agree in the bits that hash tables look at. */
@JCStressTest
@Description("keys whose hashes are alike are all kept")
@Outcome(id = "6, 6", expect = ACCEPTABLE, desc = "all keys were kept and counted")
@Outcome(id = "6, .*", expect = FORBIDDEN, desc = "the size does not count what is there")
@Outcome(expect = FORBIDDEN, desc = "keys were lost")
@State
public class KeysThatAreAlike {
  private static final int KEYS = 6;

  private final ComputingMap<Integer, Integer> map = Subject.make(3);
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    map.putIfAbsent(key(0), 0);
    map.putIfAbsent(key(1), 1);
    map.putIfAbsent(key(2), 2);
  }

  @Actor
  public void second() {
    start.await();
    map.putIfAbsent(key(4), 4);
    map.putIfAbsent(key(5), 5);
    map.putIfAbsent(key(3), 3);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    int found = 0;
    for (int i = 0; i < KEYS; i++) {
      Integer value = map.get(key(i));
      if (value != null && value == i) {
        found++;
      }
    }
    result.r1 = found;
    result.r2 = map.size();
  }

  private static int key(int i) {
    return 1 + (i << 16);
  }
}
