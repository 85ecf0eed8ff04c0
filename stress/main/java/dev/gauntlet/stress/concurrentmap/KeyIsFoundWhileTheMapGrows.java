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
import org.openjdk.jcstress.infra.results.II_Result;

/** A writer that makes a map of one stripe grow again and again, and a reader of its first key. */
@JCStressTest
@Description("a key that is there is found also while the map grows")
@Outcome(id = "0, 25", expect = ACCEPTABLE, desc = "the key was found each time, and 25 are held")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "the map grew, and holds more or fewer than 25")
@Outcome(expect = FORBIDDEN, desc = "the key was there, and was not found or had another value")
@State
public class KeyIsFoundWhileTheMapGrows {
  private static final int KEYS = 25;

  private final ComputingMap<Integer, Integer> map = Subject.make(1);
  private final StartLine start = new StartLine();

  public KeyIsFoundWhileTheMapGrows() {
    map.putIfAbsent(0, 7);
  }

  @Actor
  public void writer() {
    start.await();
    for (int key = 1; key < KEYS; key++) {
      map.putIfAbsent(key, key);
    }
  }

  @Actor
  public void reader(II_Result result) {
    start.await();
    for (int i = 0; i < KEYS; i++) {
      Integer value = map.get(0);
      if (value == null || value != 7) {
        result.r1++;
      }
    }
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r2 = map.size();
  }
}
