package dev.gauntlet.stress.lrucache;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lrucache.LruCache;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two actors that look entries up, and new entries afterwards, as many as there is room for. */
@JCStressTest
@Description("after lookups at once, new entries still replace all the old ones")
@Outcome(id = "0, 4, 4", expect = ACCEPTABLE, desc = "the new entries replaced the old ones")
@Outcome(
    id = "0, .*, .*",
    expect = FORBIDDEN,
    desc = "a new entry left although there is room for all of them")
@Outcome(
    expect = FORBIDDEN,
    desc = "an old entry stayed: the lookups have torn the order of use apart")
@State
public class LookupsThenNewEntries {
  private static final int CAPACITY = 4;
  private static final int ROUNDS = 8;

  private final LruCache<Integer, Integer> cache = Subject.make(CAPACITY);
  private final StartLine start = new StartLine();

  public LookupsThenNewEntries() {
    for (int key = 0; key < CAPACITY; key++) {
      cache.put(key, key);
    }
  }

  @Actor
  public void first() {
    start.await();
    for (int i = 0; i < ROUNDS; i++) {
      cache.get(0);
      cache.get(2);
      cache.get(1);
      cache.get(3);
    }
  }

  @Actor
  public void second() {
    start.await();
    for (int i = 0; i < ROUNDS; i++) {
      cache.get(1);
      cache.get(3);
      cache.get(0);
      cache.get(2);
    }
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    for (int key = CAPACITY; key < 2 * CAPACITY; key++) {
      cache.put(key, key);
    }
    result.r1 = present(0);
    result.r2 = present(CAPACITY);
    result.r3 = cache.size();
  }

  private int present(int first) {
    int present = 0;
    for (int key = first; key < first + CAPACITY; key++) {
      if (cache.get(key) != null) {
        present++;
      }
    }
    return present;
  }
}
