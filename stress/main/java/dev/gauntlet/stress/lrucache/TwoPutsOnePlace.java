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

/** Two actors that put an entry each where there is room for one. */
@JCStressTest
@Description("of two entries that are put where there is room for one, one stays")
@Outcome(
    id = {"1, 10, null", "1, null, 20"},
    expect = ACCEPTABLE,
    desc = "the entry that was put last is there, alone")
@Outcome(id = "2, .*, .*", expect = FORBIDDEN, desc = "two entries where there is room for one")
@Outcome(expect = FORBIDDEN, desc = "both entries were lost, or the size does not count them")
@State
public class TwoPutsOnePlace {
  private final LruCache<Integer, Integer> cache = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    cache.put(1, 10);
  }

  @Actor
  public void second() {
    start.await();
    cache.put(2, 20);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r1 = cache.size();
    result.r2 = cache.get(1);
    result.r3 = cache.get(2);
  }
}
