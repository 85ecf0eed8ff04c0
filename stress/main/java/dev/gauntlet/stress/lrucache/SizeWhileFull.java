package dev.gauntlet.stress.lrucache;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lrucache.LruCache;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Entries that replace each other in a full cache, and its size meanwhile. */
@JCStressTest
@Description("a full cache stays exactly full while entries replace each other")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "the cache was full all the time")
@Outcome(expect = FORBIDDEN, desc = "the cache held more than its capacity, or had lost an entry")
@State
public class SizeWhileFull {
  private final LruCache<Integer, Integer> cache = Subject.make(2);
  private final StartLine start = new StartLine();

  public SizeWhileFull() {
    cache.put(1, 10);
    cache.put(2, 20);
  }

  @Actor
  public void writer() {
    start.await();
    cache.put(3, 30);
    cache.put(4, 40);
    cache.put(5, 50);
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    result.r1 = cache.size();
    result.r2 = cache.size();
  }
}
