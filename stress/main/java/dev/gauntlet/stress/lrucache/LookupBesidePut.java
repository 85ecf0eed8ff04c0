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

/** A lookup of the entry that a put beside it would make leave. */
@JCStressTest
@Description("a lookup beside a put: the entry was used in time and stays, or it was too late")
@Outcome(id = "10, 10, null", expect = ACCEPTABLE, desc = "the entry was used in time and stays")
@Outcome(id = "null, null, 20", expect = ACCEPTABLE, desc = "the entry had left before the lookup")
@Outcome(expect = FORBIDDEN, desc = "the wrong entry left, or both, or none")
@State
public class LookupBesidePut {
  private final LruCache<Integer, Integer> cache = Subject.make(2);
  private final StartLine start = new StartLine();

  public LookupBesidePut() {
    cache.put(1, 10);
    cache.put(2, 20);
  }

  @Actor
  public void reader(LLL_Result result) {
    start.await();
    result.r1 = cache.get(1);
  }

  @Actor
  public void writer() {
    start.await();
    cache.put(3, 30);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r2 = cache.get(1);
    result.r3 = cache.get(2);
  }
}
