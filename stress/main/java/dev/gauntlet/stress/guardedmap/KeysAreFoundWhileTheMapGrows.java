package dev.gauntlet.stress.guardedmap;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A writer that makes the map grow, and a reader of keys that are there all the time. */
@JCStressTest
@Description("a key that is there is found also while the map grows")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "every key was found, with its value")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "a key had another key's value")
@Outcome(expect = FORBIDDEN, desc = "a key that was there was not found")
@State
public class KeysAreFoundWhileTheMapGrows {
  private static final int OLD_KEYS = 12;
  private static final int NEW_KEYS = 13;

  private final GuardedMap<Integer, Integer> map = Subject.make();
  private final StartLine start = new StartLine();

  public KeysAreFoundWhileTheMapGrows() {
    for (int key = 0; key < OLD_KEYS; key++) {
      map.put(key, key);
    }
  }

  @Actor
  public void writer() {
    start.await();
    for (int key = OLD_KEYS; key < OLD_KEYS + NEW_KEYS; key++) {
      map.put(key, key);
    }
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    int missing = 0;
    int wrong = 0;
    for (int key = 0; key < OLD_KEYS; key++) {
      Integer value = map.get(key);
      if (value == null) {
        missing++;
      } else if (value != key) {
        wrong++;
      }
    }
    result.r1 = missing;
    result.r2 = wrong;
  }
}
